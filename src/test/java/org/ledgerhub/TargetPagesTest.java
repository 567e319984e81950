package org.ledgerhub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ledgerhub.target.Spec;
import org.ledgerhub.target.Target;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** Each target has a page; what can be told from its Spec is generated into it, between two marks. */
class TargetPagesTest {
    private static final String FROM = "<!-- from the target's Spec; write anew with -Dgolden=rewrite -->\n";
    private static final String TO = "<!-- end of what comes from the Spec -->\n";

    /** A target by its name. */
    record Told(String name, Spec spec) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Told> targets() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Target.class));
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.registerBean(CamelContext.class, () -> new DefaultCamelContext());
            scanner.findCandidateComponents("org.ledgerhub.target").stream()
                    .map(BeanDefinition::getBeanClassName)
                    .forEach(type -> context.register(ClassUtils.resolveClassName(type, null)));
            context.refresh();
            return context.getBeansOfType(Target.class).values().stream()
                    .map(target -> new Told(target.name(), target.spec()))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("targets")
    void pageTellsWhatTheSpecTells(Told target) throws IOException {
        Path page = Path.of("src/docs/targets", target.name() + ".md");
        String standing = Files.readString(page);
        int from = standing.indexOf(FROM);
        int to = standing.indexOf(TO);
        String before = from < 0
                ? standing.stripTrailing() + "\n\n## Fields, abilities, limits\n\n"
                : standing.substring(0, from);
        String after = to < 0 ? "" : standing.substring(to + TO.length());

        Golden.tells(page, before + FROM + "\n" + new SpecTable(target.spec()).markdown() + "\n" + TO + after);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("targets")
    void fieldsToChooseFromNameTheirChoicesAndHaveAHelp(Told target) {
        assertThat(target.spec().fields()).allSatisfy(field -> {
            assertThat(field.help()).isNotBlank();
            assertThat(field.choices().isEmpty()).isEqualTo(field.kind() != Spec.Field.Kind.CHOICE);
            assertThat(field.standard() == null
                            || field.choices().isEmpty()
                            || field.choices().contains(field.standard()))
                    .isTrue();
        });
    }
}
