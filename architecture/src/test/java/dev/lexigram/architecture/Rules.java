package dev.lexigram.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.CommonDataSource;

/// The rules that hold the structure of the main code.
///
/// Each is a function of the root package, so that the same rule runs on the project and on a fixture that breaks
/// it.
final class Rules {

    /// Who may catch everything, by name below the root, and why.
    static final Map<String, String> CATCH_ALLS = Map.ofEntries(
            Map.entry("contracts.result.Result", "turns any exception of a body into a value"),
            Map.entry("app.Application", "undoes a boot that failed, whatever it failed with"),
            Map.entry("app.Startup", "undoes a boot that failed, whatever it failed with"),
            Map.entry("app.UndoStack", "goes on undoing after a failure"),
            Map.entry("sql.Configurers", "says which configurer failed, whatever it throws"),
            Map.entry("sql.transaction.TransactionScope", "rolls back whatever a body throws"),
            Map.entry("sql.transaction.WholeTransaction", "rolls back whatever a callback throws"),
            Map.entry("sql.work.UnitsOfWork", "ends a unit whatever its body throws"),
            Map.entry("sql.execute.RowStream", "hands a body's own exception to its caller"),
            Map.entry("sql.lock.AdvisoryLocks", "gives the lock back whatever a body throws"),
            Map.entry("sql.store.SqlLockStore", "gives the lock back whatever a body throws"),
            Map.entry("sql.eventstore.BackgroundFollower", "tries again whatever a handler throws"),
            Map.entry("sql.outbox.Delivery", "a publisher of someone else's may throw anything"),
            Map.entry("event.LocalEventBus", "tells the other handlers whatever one throws"),
            Map.entry("sql.driver.Lease", "keeps the first error when closing after it fails too"),
            Map.entry("sql.mapping.EntityAccessSpinner", "a method handle may throw anything"),
            Map.entry("sql.migration.Seeds", "says which seed failed, whatever it throws"),
            Map.entry("sql.migration.Tools", "says which migration failed, whatever it throws"));

    private static final String TRANSACTIONAL = "dev.lexigram.contracts.sql.Transactional";

    /// The field's own words, allowed although names in -Manager are not.
    private static final Set<String> MANAGERS = Set.of("TransactionManager", "SchemaManager", "MigrationManager");

    private Rules() {}

    static ArchRule everyPackageHasItsPlace(String root) {
        return classes().should().resideInAnyPackage(new Packages(root).known());
    }

    static ArchRule contractsStandAlone(String root) {
        return classes()
                .that()
                .resideInAPackage(root + ".contracts..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        root + ".contracts..",
                        "java.lang..",
                        "java.io..",
                        "java.math..",
                        "java.net..",
                        "java.nio.charset..",
                        "java.time..",
                        "java.util..",
                        "org.jspecify..",
                        "jakarta.inject..");
    }

    static ArchRule layersPointDownwards(String root) {
        var packages = new Packages(root);
        return layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .layer("contracts")
                .definedBy(packages.contracts())
                .layer("core")
                .definedBy(packages.core())
                .layer("data")
                .definedBy(packages.below("data"))
                .layer("sql")
                .definedBy(packages.sql())
                .layer("nosql")
                .definedBy(packages.documents())
                .layer("backends")
                .definedBy(packages.anyBackend())
                .layer("kafka")
                .definedBy(packages.below("kafka"))
                .layer("testkit")
                .definedBy(packages.below("testkit"))
                .layer("tck")
                .definedBy(packages.below("tck"))
                .layer("cli")
                .definedBy(packages.below("cli"))
                .whereLayer("contracts")
                .mayNotAccessAnyLayer()
                .whereLayer("core")
                .mayOnlyAccessLayers("contracts")
                .whereLayer("data")
                .mayOnlyAccessLayers("contracts")
                .whereLayer("sql")
                .mayOnlyAccessLayers("contracts", "core", "data")
                .whereLayer("nosql")
                .mayOnlyAccessLayers("contracts", "core", "data")
                .whereLayer("backends")
                .mayOnlyAccessLayers("contracts", "core", "data", "sql", "nosql")
                .whereLayer("kafka")
                .mayOnlyAccessLayers("contracts")
                .whereLayer("testkit")
                .mayOnlyAccessLayers("contracts", "core", "data", "sql", "nosql", "backends")
                .whereLayer("tck")
                .mayOnlyAccessLayers("contracts", "core", "data", "sql", "nosql", "testkit")
                .whereLayer("cli")
                .mayOnlyAccessLayers("contracts", "core", "data", "sql", "nosql", "backends");
    }

    static ArchRule sqlPackagesKeepTheirOrder(String root) {
        var order = layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
        List<String> names = Packages.SQL_ORDER;
        for (String name : names) {
            order = order.layer(name).definedBy(root + ".sql." + name + "..");
        }
        order = order.layer("wiring").definedBy(root + ".sql");
        for (String name : names) {
            String[] earlier = names.subList(0, names.indexOf(name)).toArray(String[]::new);
            var layer = order.whereLayer(name);
            order = earlier.length == 0 ? layer.mayNotAccessAnyLayer() : layer.mayOnlyAccessLayers(earlier);
        }
        return order;
    }

    static ArchRule sqlAndDocumentsDoNotMeet(String root) {
        var both = resideInAPackage(root + ".nosql.sql..");
        DescribedPredicate<JavaClass> sql = resideInAPackage(root + ".sql..");
        DescribedPredicate<JavaClass> documents = resideInAPackage(root + ".nosql..");
        return CompositeArchRule.of(noClasses().that(sql).should().dependOnClassesThat(documents))
                .and(noClasses().that(documents.and(not(both))).should().dependOnClassesThat(sql));
    }

    static ArchRule backendsDoNotMeet(String root) {
        return slices().matching(root + ".(sql|nosql).(sqlite|postgres|mysql|mongodb|dynamodb|firestore)..")
                .should()
                .notDependOnEachOther();
    }

    static ArchRule noCycles(String root) {
        return slices().assignedFrom(new EachPackage(root)).should().beFreeOfCycles();
    }

    static ArchRule onlyWiringSeesTheContainer(String root) {
        return noClasses()
                .that(not(new Packages(root).wiring()))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(root + ".app..");
    }

    static ArchRule avajeStaysInTheApplication(String root) {
        return keptIn(resideInAPackage(root + ".app.."), "io.avaje..");
    }

    static ArchRule jacksonStaysInTheConfigurationAndTheMapping(String root) {
        return keptIn(
                resideInAnyPackage(root + ".config..", root + ".sql.mapping.."),
                "tools.jackson..",
                "com.fasterxml.jackson..");
    }

    static ArchRule picocliStaysInTheCommandLine(String root) {
        return keptIn(resideInAPackage(root + ".cli.."), "picocli..", "me.tongfei..");
    }

    static ArchRule jdbcStaysAtTheEdge(String root) {
        return keptIn(resideInAnyPackage(new Packages(root).jdbc()), "java.sql..", "javax.sql..");
    }

    static ArchRule thePoolStaysInTheDrivers(String root) {
        return keptIn(resideInAPackage(root + ".sql.driver..").or(new Packages(root).anyBackend()), "com.zaxxer..");
    }

    static ArchRule tinkStaysInTheSecrets(String root) {
        return keptIn(resideInAPackage(root + ".sql.secrets.."), "com.google.crypto..", "com.google.protobuf..");
    }

    static ArchRule driversStayInTheirBackend(String root) {
        return CompositeArchRule.of(keptIn(backendOrTestkit(root, "sqlite"), "org.sqlite.."))
                .and(keptIn(backendOrTestkit(root, "postgres"), "org.postgresql.."))
                .and(keptIn(backendOrTestkit(root, "mysql"), "org.mariadb..", "com.mysql.."))
                .and(keptIn(resideInAPackage(root + ".kafka.."), "org.apache.kafka.."))
                .and(keptIn(resideInAPackage(root + ".sql.flyway.."), "org.flywaydb.."));
    }

    private static DescribedPredicate<JavaClass> backendOrTestkit(String root, String backend) {
        return resideInAnyPackage(root + ".sql." + backend + "..", root + ".testkit..");
    }

    private static ArchRule keptIn(DescribedPredicate<JavaClass> home, String... foreign) {
        return noClasses().that(not(home)).should().dependOnClassesThat().resideInAnyPackage(foreign);
    }

    static ArchRule sqlExceptionsStayAtTheEdge(String root) {
        return classes()
                .that()
                .resideOutsideOfPackages(new Packages(root).jdbc())
                .and()
                .arePublic()
                .should(Conditions.mentionInPublicMethodsNo("an SQLException", assignableTo(SQLException.class)));
    }

    static ArchRule onlyTheErrorTranslatorReadsSqlStates(String root) {
        var reads = DescribedPredicate.<JavaCall<?>>describe(
                "read the SQLSTATE or vendor number", call -> isStateOf(call.getTarget()));
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and(not(translatesErrors()))
                .should()
                .callCodeUnitWhere(reads);
    }

    private static DescribedPredicate<JavaClass> translatesErrors() {
        return DescribedPredicate.describe(
                "translate errors",
                type -> type.getAllClassesSelfIsAssignableTo().stream()
                        .anyMatch(parent -> parent.getSimpleName().equals("ErrorTranslator")));
    }

    private static boolean isStateOf(AccessTarget.CodeUnitCallTarget target) {
        return target.getOwner().isAssignableTo(SQLException.class)
                && Set.of("getSQLState", "getErrorCode").contains(target.getName());
    }

    static ArchRule internalsAreNotMentioned(String root) {
        return classes()
                .that()
                .arePublic()
                .and()
                .resideOutsideOfPackage("..internal..")
                .should(Conditions.mentionInPublicMethodsNo("internal", resideInAPackage(root + "..internal..")));
    }

    static ArchRule internalsStayInTheirModule(String root) {
        return classes().should(Conditions.useInternalsOnlyOfTheirModule(root));
    }

    static ArchRule classesAreClosed(String root) {
        return classes()
                .that()
                .areNotInterfaces()
                .and()
                .areNotAnonymousClasses()
                .and(not(errors(root)))
                .and(not(extendedByTheCompiler()))
                .should(Conditions.beClosed());
    }

    static ArchRule onlyErrorFamiliesAreAbstract(String root) {
        return classes()
                .that()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .and()
                .haveModifier(JavaModifier.ABSTRACT)
                .should(be(errors(root)));
    }

    static ArchRule treesAreShallow(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .areNotAssignableTo(Throwable.class)
                .and()
                .areNotAnonymousClasses()
                .should(Conditions.beShallow());
    }

    static ArchRule noThreadLocals(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat(assignableTo(ThreadLocal.class));
    }

    static ArchRule contractsKnowNoThreads(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + ".contracts..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.lang\\.Thread|java\\.util\\.concurrent\\."
                        + "(Completable|Completion|Executor|Executors|Flow|Fork|Future|Scheduled|ThreadPool).*");
    }

    static ArchRule onlyTheApplicationOwnsThreadPools(String root) {
        var makes = DescribedPredicate.<JavaCall<?>>describe("make a thread pool", call -> makesPool(call.getTarget()));
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".app..")
                .should()
                .callCodeUnitWhere(makes);
    }

    private static boolean makesPool(AccessTarget.CodeUnitCallTarget target) {
        String owner = target.getOwner().getName();
        boolean factory = owner.equals("java.util.concurrent.Executors")
                && target.getName().matches("new(Fixed|Cached|Single|Scheduled|WorkStealing).*");
        boolean constructor = target.getName().equals("<init>")
                && owner.matches("java\\.util\\.concurrent\\.(Scheduled)?ThreadPoolExecutor"
                        + "|java\\.util\\.concurrent\\.ForkJoinPool|java\\.util\\.Timer");
        return factory || constructor;
    }

    /// The table of what was not tested belongs at the end of a build, and started servers say where they listen.
    static ArchRule onlyTheCommandLinePrints(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(root + ".cli..", root + ".testkit.server..")
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);
    }

    /// Libraries log to `System.Logger`; the command line, being a program, also says where its logs go.
    static ArchRule logsGoToTheSystemLogger(String root) {
        return CompositeArchRule.of(keptIn(
                        resideInAPackage(root + ".cli..").or(assignableTo(CommonDataSource.class)),
                        "java.util.logging.."))
                .and(noClasses()
                        .that()
                        .resideInAPackage(root + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("org.slf4j..", "org.apache.logging..", "org.apache.commons.logging.."));
    }

    static ArchRule namesSaySomething(String root) {
        DescribedPredicate<JavaClass> vague = simpleNameEndingWith("Util")
                .or(simpleNameEndingWith("Utils"))
                .or(simpleNameEndingWith("Helper"))
                .or(simpleNameEndingWith("Impl"))
                .or(simpleNameEndingWith("Manager").and(not(isAllowedManager())));
        return noClasses().that().resideInAPackage(root + "..").should(be(vague));
    }

    private static DescribedPredicate<JavaClass> isAllowedManager() {
        return DescribedPredicate.describe(
                "a manager in the field's own words", type -> MANAGERS.contains(type.getSimpleName()));
    }

    static ArchRule packagesSaySomething(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .resideInAnyPackage("..util..", "..common..", "..misc..", "..helper..", "..base..");
    }

    static ArchRule nobodyThrowsGenericErrors(String root) {
        return noClasses().that().resideInAPackage(root + "..").should(GeneralCodingRules.THROW_GENERIC_EXCEPTIONS);
    }

    static ArchRule errorsHaveAFamily(String root) {
        return classes()
                .that()
                .areAssignableTo(Throwable.class)
                .and()
                .doNotHaveFullyQualifiedName(root + ".contracts.error.LexigramException")
                .and(not(carriersInsideAPackage(root)))
                .should(Conditions.extendOurErrorsOrASpeakingOne());
    }

    /// Hidden errors that carry something out of a body and never reach a caller: nested ones, and those of the
    /// processor, which end as messages of the compiler.
    private static DescribedPredicate<JavaClass> carriersInsideAPackage(String root) {
        return DescribedPredicate.describe(
                "carriers inside a package",
                type -> !type.getModifiers().contains(JavaModifier.PUBLIC)
                        && (type.isNestedClass() || type.getPackageName().startsWith(root + ".processor.")));
    }

    static ArchRule catchBlocksAreNarrow(String root) {
        return classes().should(Conditions.catchNarrowly(root, CATCH_ALLS));
    }

    static ArchRule packagesAreNullMarked(String root) {
        return classes().that().resideInAPackage(root + "..").should(Conditions.beInANullMarkedPackage());
    }

    static ArchRule configsAreRecords(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .haveSimpleNameEndingWith("Config")
                .and()
                .doNotHaveSimpleName("Config")
                .should()
                .beRecords();
    }

    /// Whose methods are to run in transactions: the processor writes a subclass.
    private static DescribedPredicate<JavaClass> extendedByTheCompiler() {
        return describe(
                "have transactional methods",
                type -> type.isAnnotatedWith(TRANSACTIONAL)
                        || type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(TRANSACTIONAL)));
    }

    private static DescribedPredicate<JavaClass> errors(String root) {
        return resideInAnyPackage(root + "..")
                .and(assignableTo(Throwable.class))
                .as("an error");
    }

    /// Every package is a slice of its own, at any depth.
    private record EachPackage(String root) implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return resideInAPackage(root + "..").test(type)
                    ? SliceIdentifier.of(type.getPackageName())
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "every package";
        }
    }
}
