package org.ledgerhub.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledgerhub.document.Problem;

/** Every attack is refused with a clear problem, and quickly. */
class XmlSafetyTest {

    @Test
    void externalEntitiesAreRefusedWithTheDoctypeThatDeclaresThem() throws IOException {
        Problem problem =
                refusal("<?xml version='1.0'?>\n<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>\n<a>&x;</a>");
        assertThat(problem.code()).isEqualTo("unsafe-content");
        assertThat(problem.place().line()).isEqualTo(2);
        assertThat(problem.message()).contains("DOCTYPE");
    }

    @Test
    void anEntityBombIsRefusedBeforeItGrows() throws IOException {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 'lol'>");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY e")
                    .append(i)
                    .append(" '")
                    .append(("&e" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        assertThat(refusal(bomb + "]><a>&e29;</a>").code()).isEqualTo("unsafe-content");
    }

    @Test
    void anUnknownEntityIsRefused() throws IOException {
        assertThat(refusal("<a><b>&nbsp;</b></a>").code()).isEqualTo("unreadable");
    }

    @Test
    void deepNestingIsRefused() throws IOException {
        Problem problem = refusal("<a>".repeat(1_000_000));
        assertThat(problem.code()).isEqualTo("unsafe-content");
        assertThat(problem.message()).contains("nesting");
    }

    @Test
    void aHundredThousandAttributesAreRefused() throws IOException {
        StringBuilder xml = new StringBuilder("<a ");
        for (int i = 0; i < 100_000; i++) {
            xml.append('b').append(i).append("='' ");
        }
        assertThat(refusal(xml + "/>").code()).isEqualTo("unsafe-content");
    }

    @Test
    void aHundredThousandNamespacesAreRefused() throws IOException {
        StringBuilder xml = new StringBuilder("<a ");
        for (int i = 0; i < 100_000; i++) {
            xml.append("xmlns:b").append(i).append("='u' ");
        }
        assertThat(refusal(xml + "/>").code()).isEqualTo("unsafe-content");
    }

    @Test
    void anEndlessAttributeIsRefused() throws IOException {
        assertThat(refusal("<a b='" + "x ".repeat(10_000_000) + "'/>").code()).isEqualTo("unsafe-content");
    }

    @Test
    void aHugeTextIsRefusedWhenItIsAskedForAndSkippedWhenNot() throws IOException {
        String xml = "<a><b>" + "x ".repeat(10_000_000) + "</b></a>";
        assertThat(refusal(xml).code()).isEqualTo("too-large");
        try (XmlCursor skipping = XmlCursor.open(stream(xml))) {
            skipping.nextChild(1);
            assertThat(skipping.nextChild(1)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void anEndlessNameIsRefused(String encoding) throws IOException {
        // given: letters whose low byte is a blank must not end the run
        String xml = "<?xml version='1.0' encoding='" + encoding + "'?><a><" + "n\u4E20".repeat(4_000_000) + "/></a>";
        byte[] bytes = xml.getBytes(Charset.forName(encoding));
        // when, then
        assertThat(refusal(new ByteArrayInputStream(bytes)).code()).isEqualTo("unsafe-content");
    }

    @Test
    void aFileBeyondItsSizeIsRefused() {
        InputStream guarded = new XmlBytes(new ByteArrayInputStream(new byte[1_001]), 1_000);
        assertThatThrownBy(guarded::readAllBytes)
                .isInstanceOfSatisfying(
                        UnreadableXml.class, e -> assertThat(e.problem().code()).isEqualTo("too-large"));
    }

    @Test
    void anEncodingThatNobodySendsIsRefused() throws IOException {
        byte[] bytes = "<?xml version='1.0' encoding='UTF-32'?><a/>".getBytes(Charset.forName("UTF-32"));
        assertThat(refusal(new ByteArrayInputStream(bytes)).code()).isEqualTo("unreadable");
    }

    @Test
    void bytesThatDoNotFitTheEncodingAreUnreadable() throws IOException {
        byte[] bytes = "<a><b>Caf\u00E9</b></a>".getBytes(StandardCharsets.ISO_8859_1);
        Problem problem = refusal(new ByteArrayInputStream(bytes));
        assertThat(problem.code()).isEqualTo("unreadable");
        assertThat(problem.message()).contains("encoding");
    }

    @Test
    void malformedXmlTellsLineAndColumn() throws IOException {
        Problem problem = refusal("<a>\n  <b>1</c>\n</a>");
        assertThat(problem.code()).isEqualTo("unreadable");
        assertThat(problem.place().line()).isEqualTo(2);
        assertThat(problem.place().column()).isGreaterThan(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a><b>1</b>",
                "<a><b>1",
                "<a><b attr='",
                "<a><!-- ",
                "<a><![CDATA[ x",
                "<a",
                "<?xml version='1.0'?>"
            })
    void aFileThatEndsInTheMiddleIsTruncated(String xml) throws IOException {
        assertThat(refusal(xml).code()).isEqualTo("file-truncated");
    }

    @Test
    void whatFollowsTheRootElementIsUnreadable() throws IOException {
        assertThat(refusal("<a></a><b/>").code()).isEqualTo("unreadable");
    }

    @Test
    void embeddedTextThatIsNotBase64IsDamagedAndNothingElse() throws IOException {
        try (XmlCursor xml = XmlCursor.open(stream("<a>\n<b>####</b></a>"))) {
            xml.nextChild(1);
            assertThatThrownBy(() -> xml.base64().readAllBytes()).isInstanceOfSatisfying(UnreadableXml.class, e -> {
                assertThat(e.problem().code()).isEqualTo("attachment-damaged");
                assertThat(e.problem().place().line()).isEqualTo(2);
            });
        }
    }

    @Test
    void aSourceThatFailsIsNotTakenForBadContent() {
        InputStream broken = new SequenceInputStream(stream("<a><b>"), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("disk gone");
            }
        });
        assertThatThrownBy(() -> readAll(broken))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("disk gone");
    }

    private static Problem refusal(String xml) throws IOException {
        return refusal(stream(xml));
    }

    /** The problem that reading every value of the file ends with. */
    private static Problem refusal(InputStream in) {
        return assertTimeout(Duration.ofSeconds(5), () -> {
            try {
                readAll(in);
            } catch (UnreadableXml refused) {
                return refused.problem();
            }
            throw new AssertionError("was read without complaint");
        });
    }

    private static void readAll(InputStream in) throws IOException {
        try (XmlCursor xml = XmlCursor.open(in)) {
            xml.text();
            xml.end();
        }
    }

    private static InputStream stream(String xml) {
        return new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
    }
}
