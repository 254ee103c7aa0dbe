package dev.lexigram.config;

import dev.lexigram.contracts.error.ConfigurationException;
import dev.lexigram.contracts.error.Problem;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The configuration of one application: files, variables and values from code, bound to records on demand.
///
/// Highest first: `LEX_…` variables, the profile's file, `application.yaml`, values from code, the record's
/// defaults. Maps merge, everything else is replaced. The values never change; the configuration only remembers
/// which sections were bound, so that it can list them. Thread-safe.
public final class Config {

    private static final System.Logger LOG = System.getLogger(Config.class.getName());
    private static final Set<String> ENVIRONMENTS = Set.of("development", "staging", "production", "test");

    private record Bound(Record value, @Nullable Node node) {}

    private final Node.Branch tree;
    private final Map<String, String> environment;
    private final @Nullable String profile;
    private final Map<String, Bound> bound = new ConcurrentHashMap<>();
    private final Set<String> deprecated = ConcurrentHashMap.newKeySet();

    Config(Node.Branch tree, Map<String, String> environment, @Nullable String profile) {
        this.tree = tree;
        this.environment = environment;
        this.profile = profile;
    }

    /// A configuration put together by hand; without further calls it holds the process's variables only.
    public static ConfigBuilder builder() {
        return new ConfigBuilder();
    }

    /// The files of the working directory and the variables of the process.
    public static Config load() {
        return builder().directory(Path.of("")).build();
    }

    /// Nothing at all: every section has its defaults.
    public static Config empty() {
        return new Config(Node.Branch.empty(Origin.DEFAULT), Map.of(), null);
    }

    /// The section at a path such as `sql`, bound to the type of the defaults.
    ///
    /// Keys are the components' names in snake case. What is not written keeps its default. An item of a list takes
    /// what it lacks from its type's static `defaults()` method, if there is one.
    ///
    /// @throws ConfigurationException for an unknown key, a missing one or a wrong value, naming key and origin
    public <T extends Record> T section(String path, T defaults) {
        return section(List.of(path), defaults);
    }

    /// As {@link #section(String, Record)}, for a section that has older names behind the current one.
    ///
    /// An older name works and logs one warning; two names at a time are an error.
    public <T extends Record> T section(List<String> names, T defaults) {
        String written = writtenName(names);
        Node node = tree.at(written);
        Record value = defaults;
        if (node != null && !Node.isAbsent(node)) {
            value = (Record) new SectionBinder(written, defaults.getClass()).bind(node, defaults);
        }
        bound.put(names.getFirst(), new Bound(value, node));
        @SuppressWarnings("unchecked") // the binder makes records of the type that it is given
        T section = (T) value;
        return section;
    }

    private String writtenName(List<String> names) {
        List<String> present =
                names.stream().filter(name -> tree.at(name) != null).toList();
        if (present.size() > 1) {
            throw new ConfigurationException(Problem.of("A configuration section is written under two names.")
                    .with("key", present.get(0))
                    .with("origin", origin(present.get(0)))
                    .with("other", present.get(1))
                    .with("other origin", origin(present.get(1)))
                    .hint("Keep '" + names.getFirst() + "' only."));
        }
        String written = present.isEmpty() ? names.getFirst() : present.getFirst();
        if (!written.equals(names.getFirst()) && deprecated.add(written)) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The configuration section ''{0}'' ({1}) is deprecated, rename it to ''{2}''.",
                    written,
                    origin(written),
                    names.getFirst());
        }
        return written;
    }

    private @Nullable Origin origin(String path) {
        Node node = tree.at(path);
        return node == null ? null : node.origin();
    }

    /// Refuses every top-level section that is neither known nor bound.
    ///
    /// @throws ConfigurationException naming the section, its origin and the nearest known name
    public void checkTopLevel(Set<String> known) {
        Set<String> all = new TreeSet<>(known);
        all.addAll(boundNames());
        tree.children().forEach((name, node) -> {
            if (!all.contains(name) && !isForeignVariable(name, node, all)) {
                throw unknownSection(name, node, misread(name, node, all).or(() -> Keys.nearest(name, all)), all);
            }
        });
    }

    /// Refuses top-level sections whose names are all but surely misspellings of a bound one.
    ///
    /// @throws ConfigurationException naming the section, its origin and what was meant
    public void checkTopLevel() {
        Set<String> all = boundNames();
        tree.children().forEach((name, node) -> {
            Optional<String> meant = misread(name, node, all).or(() -> Keys.misspelt(name, all));
            if (!all.contains(name) && meant.isPresent()) {
                throw unknownSection(name, node, meant, all);
            }
        });
    }

    private Set<String> boundNames() {
        Set<String> names = new TreeSet<>();
        bound.keySet().forEach(path -> names.add(path.split("\\.")[0]));
        // A section bound under an older name is known by that name too.
        deprecated.forEach(path -> names.add(path.split("\\.")[0]));
        return names;
    }

    /// The known section that was meant by `sql.url` (not nested) or by `LEX_SQL_URL` (one underscore).
    private static Optional<String> misread(String name, Node node, Collection<String> known) {
        return known.stream()
                .filter(each -> name.startsWith(each + ".") || (isVariable(node) && name.startsWith(each + "_")))
                .findFirst();
    }

    private static boolean isVariable(Node node) {
        return node instanceof Node.Leaf && node.origin().name().startsWith(Variables.PREFIX);
    }

    /// `LEX_HOME` and its like belong to somebody else: a variable of ours has a section and a key.
    private static boolean isForeignVariable(String name, Node node, Set<String> known) {
        return isVariable(node) && misread(name, node, known).isEmpty();
    }

    private static ConfigurationException unknownSection(
            String name, Node node, Optional<String> meant, Set<String> known) {
        return new ConfigurationException(Problem.of("A configuration section is unknown.")
                .with("key", name)
                .with("origin", node.origin())
                .hint(meant.map(near -> sectionAdvice(name, node, near))
                        .orElse("Known sections: " + String.join(", ", known) + ".")));
    }

    private static String sectionAdvice(String name, Node node, String meant) {
        String origin = node.origin().name();
        if (isVariable(node) && name.startsWith(meant + "_")) {
            int end = Variables.PREFIX.length() + meant.length();
            return "Write two underscores after the section: " + origin.substring(0, end) + "_" + origin.substring(end)
                    + ".";
        }
        return name.startsWith(meant + ".") ? "Nest the key under '" + meant + ":'." : "Did you mean '" + meant + "'?";
    }

    /// Every key of the sections bound so far, in key order: its value as it took effect, and where it came from.
    public List<Setting> effective() {
        Map<String, Setting> sorted = new TreeMap<>();
        bound.forEach((name, section) -> EffectiveSettings.of(name, section.value(), section.node())
                .forEach(setting -> sorted.put(setting.key(), setting)));
        return List.copyOf(sorted.values());
    }

    /// The kind of environment by `LEX_ENV`: `development` (the default), `staging`, `production` or `test`.
    ///
    /// @throws ConfigurationException when the variable holds anything else
    public String environmentName() {
        String name = environment.getOrDefault(Variables.ENVIRONMENT, "development");
        if (!ENVIRONMENTS.contains(name)) {
            throw new ConfigurationException(Problem.of("The kind of environment is unknown.")
                    .with("variable", Variables.ENVIRONMENT)
                    .with("found", name)
                    .hint("Use development, staging, production or test."));
        }
        return name;
    }

    /// The profile whose file was laid over `application.yaml`, if one was chosen.
    public Optional<String> profile() {
        return Optional.ofNullable(profile);
    }
}
