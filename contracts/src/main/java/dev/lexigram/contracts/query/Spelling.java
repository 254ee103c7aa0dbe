package dev.lexigram.contracts.query;

/// How far apart two spellings are.
final class Spelling {

    private Spelling() {}

    /// The number of characters to insert, delete or replace.
    static int distance(String left, String right) {
        int[] row = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            row = next(row, left.charAt(i - 1), right);
        }
        return row[right.length()];
    }

    private static int[] next(int[] above, char letter, String right) {
        int[] row = new int[above.length];
        row[0] = above[0] + 1;
        for (int j = 1; j < row.length; j++) {
            int same = above[j - 1] + (letter == right.charAt(j - 1) ? 0 : 1);
            row[j] = Math.min(same, 1 + Math.min(row[j - 1], above[j]));
        }
        return row;
    }
}
