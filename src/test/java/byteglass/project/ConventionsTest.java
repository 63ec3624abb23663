package byteglass.project;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// How classes are named and made.
final class ConventionsTest {

    /// Interfaces that may have one implementation, since they keep two packages apart.
    private static final Set<String> PORTS = Set.of(
            "byteglass.dissect.Role", "byteglass.http.Intake", "byteglass.http.Recording", "byteglass.http.Upstream");

    @Test
    void nothingStaticChanges() {
        fields().that()
                .areStatic()
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should()
                .beFinal()
                .andShould()
                .notHaveRawType(CHANGES)
                .because("objects get what they need in their constructor, and two of them must not meet behind it")
                .check(Program.CLASSES);
    }

    @Test
    void staticArraysAreSeenByNobodyElse() {
        fields().that()
                .areStatic()
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .and()
                .haveRawType(DescribedPredicate.describe("arrays", JavaClass::isArray))
                .should()
                .bePrivate()
                .because("an array cannot be made immutable")
                .allowEmptyShould(true)
                .check(Program.CLASSES);
    }

    @Test
    void fieldsAreNotInjected() {
        noFields()
                .should()
                .beAnnotatedWith(DescribedPredicate.describe(
                        "injection",
                        annotation -> annotation.getRawType().getSimpleName().matches("Inject|Autowired|Resource")))
                .because("objects get what they need in their constructor")
                .check(Program.CLASSES);
    }

    @Test
    void onlyControllersHaveFieldsFromFxml() {
        List<JavaField> elsewhere = Program.CLASSES.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.isAnnotatedWith("javafx.fxml.FXML"))
                .filter(field -> !field.getOwner().getSimpleName().endsWith("Controller"))
                .toList();

        assertThat(elsewhere).isEmpty();
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveNameMatching(".*[a-z](Helper|Utils?|Service|Impl|Base|Info)(\\$.*)?")
                .orShould()
                .haveNameMatching(".*\\.(Manager|Helper|Utils?|Service|Impl|Base|Info)(\\$.*)?")
                .because("such names fit everything and say nothing")
                .check(Program.CLASSES);
    }

    @Test
    void accessorsHaveNoGet() {
        List<String> getters = Program.CLASSES.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getName().matches("get[A-Z].*"))
                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(method -> !overridesAForeignMethod(method))
                .map(JavaMethod::getFullName)
                .toList();

        assertThat(getters).as("an accessor is named after what it gives").isEmpty();
    }

    @Test
    void anInterfaceHasSeveralImplementationsOrIsAPort() {
        List<String> lonely = Program.CLASSES.stream()
                .filter(type -> type.isInterface() && !type.isAnnotation())
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .filter(type -> !type.isAnnotatedWith(FunctionalInterface.class))
                .filter(type -> !PORTS.contains(type.getName()))
                .filter(type ->
                        classesThatImplement(type) == 1 || (classesThatImplement(type) == 0 && !canBeALambda(type)))
                .map(JavaClass::getName)
                .toList();

        assertThat(lonely)
                .as("an interface with one implementation is the class and a detour")
                .isEmpty();
    }

    @Test
    void constructorsTakeAtMostFiveThings() {
        List<String> wide = Program.CLASSES.stream()
                .filter(type -> !type.isRecord() && !type.isEnum() && !type.isAnonymousClass())
                .flatMap(type -> type.getConstructors().stream())
                .filter(constructor -> !constructor.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(constructor -> constructor.getRawParameterTypes().size() > 5)
                .map(constructor -> constructor.getFullName())
                .toList();

        assertThat(wide).as("six things that travel together are one thing").isEmpty();
    }

    private static final DescribedPredicate<JavaClass> CHANGES = DescribedPredicate.describe(
            "of a type that changes",
            type -> Stream.of(
                                    java.util.ArrayList.class,
                                    java.util.HashMap.class,
                                    java.util.HashSet.class,
                                    java.util.BitSet.class,
                                    StringBuilder.class,
                                    java.util.concurrent.ConcurrentMap.class,
                                    java.util.Queue.class)
                            .anyMatch(type::isAssignableTo)
                    || type.getPackageName().equals("java.util.concurrent.atomic")
                    || type.isAssignableTo("javafx.beans.Observable"));

    private static long classesThatImplement(JavaClass type) {
        return type.getAllSubclasses().stream()
                .filter(sub -> !sub.isInterface())
                .count();
    }

    private static boolean canBeALambda(JavaClass type) {
        return type.getAllMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(JavaMethod::getName)
                        .distinct()
                        .count()
                == 1;
    }

    private static boolean overridesAForeignMethod(JavaMethod method) {
        Set<JavaClass> above = new java.util.HashSet<>(method.getOwner().getAllRawInterfaces());
        above.addAll(method.getOwner().getAllRawSuperclasses());
        return above.stream()
                .filter(type -> !type.getPackageName().startsWith("byteglass"))
                .flatMap(type -> type.getMethods().stream())
                .anyMatch(other -> other.getName().equals(method.getName()));
    }
}
