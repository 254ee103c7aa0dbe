package dev.lexigram.sql.mysql;

/// Which of the two servers answers; they share a protocol and differ in a few statements.
enum Flavour {
    MYSQL("MySQL"),
    MARIADB("MariaDB");

    private final String title;

    Flavour(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /// By the version that the server tells when a connection is made, such as `11.4.5-MariaDB` or `8.0.31`.
    static Flavour of(String version) {
        return version.contains("MariaDB") ? MARIADB : MYSQL;
    }

    /// The number alone: MariaDB writes its name into it.
    static String number(String version) {
        return version.replaceFirst("-MariaDB.*", "");
    }
}
