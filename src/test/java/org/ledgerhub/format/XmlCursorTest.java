package org.ledgerhub.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlCursorTest {

    @Test
    void childrenAreVisitedInOrderAndWhatIsNotReadIsSkipped() throws IOException {
        // given
        String xml = "<a><b>1</b><skip><b>not this</b><deep><b/></deep></skip><!-- no --><b> 2\n</b></a>";
        // when
        List<String> read = new ArrayList<>();
        try (XmlCursor cursor = open(xml)) {
            int root = cursor.depth();
            while (cursor.nextChild(root)) {
                if (cursor.name().equals("b")) {
                    read.add(cursor.path() + "=" + cursor.text());
                }
            }
            cursor.end();
        }
        // then
        assertThat(read).containsExactly("a/b=1", "a/b=2");
    }

    @Test
    void aChildThatWasLeftHalfReadDoesNotDisturbItsParent() throws IOException {
        try (XmlCursor cursor = open("<a><b><c><d>1</d><e/></c><f/></b><g>2</g></a>")) {
            // given: inside d
            cursor.nextChild(1);
            cursor.nextChild(2);
            cursor.nextChild(3);
            assertThat(cursor.name()).isEqualTo("d");
            // when
            boolean more = cursor.nextChild(1);
            // then
            assertThat(more).isTrue();
            assertThat(cursor.text()).isEqualTo("2");
            assertThat(cursor.nextChild(1)).isFalse();
        }
    }

    @Test
    void textJoinsSegmentsEntitiesCdataAndChoices() throws IOException {
        String xml = "<a> x &amp; y<![CDATA[ <z> ]]><!-- c --><Cd>BOOK</Cd>&#233; </a>";
        try (XmlCursor cursor = open(xml)) {
            assertThat(cursor.text()).isEqualTo("x & y <z> BOOKé");
        }
    }

    @Test
    void emptyAndBlankTextIsNull() throws IOException {
        try (XmlCursor cursor = open("<a><b/><c>  \n </c></a>")) {
            cursor.nextChild(1);
            assertThat(cursor.text()).isNull();
            cursor.nextChild(1);
            assertThat(cursor.text()).isNull();
        }
    }

    @Test
    void longTextIsReadWhole() throws IOException {
        String text = "0123456789&lt;".repeat(20_000);
        try (XmlCursor cursor = open("<a>" + text + "</a>")) {
            assertThat(cursor.text()).isEqualTo("0123456789<".repeat(20_000));
        }
    }

    @Test
    void namespacesAreReadWhateverThePrefix() throws IOException {
        try (XmlCursor cursor = open("<p:a xmlns:p='urn:one' xmlns:q='urn:two'><q:b q:c='no' c=' yes '/><d/></p:a>")) {
            assertThat(cursor.namespace()).isEqualTo("urn:one");
            cursor.nextChild(1);
            assertThat(cursor.namespace()).isEqualTo("urn:two");
            assertThat(cursor.attribute("c")).isEqualTo("yes");
            assertThat(cursor.attribute("other")).isNull();
            cursor.nextChild(1);
            assertThat(cursor.namespace()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16BE", "UTF-16LE", "ISO-8859-1", "windows-1252"})
    void encodingsAreReadAsDeclared(String encoding) throws IOException {
        // given
        String xml = "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?><a>Café Zoë</a>";
        byte[] bytes = xml.getBytes(Charset.forName(encoding));
        // when
        try (XmlCursor cursor = XmlCursor.open(new ByteArrayInputStream(bytes))) {
            // then
            assertThat(cursor.text()).isEqualTo("Café Zoë");
        }
    }

    @Test
    void aByteOrderMarkIsNotContent() throws IOException {
        byte[] bytes = "\uFEFF<a>1</a>".getBytes(StandardCharsets.UTF_8);
        try (XmlCursor cursor = XmlCursor.open(new ByteArrayInputStream(bytes))) {
            assertThat(cursor.text()).isEqualTo("1");
        }
    }

    @Test
    void base64IsDecodedPieceByPieceAndTheCursorGoesOnBehindIt() throws IOException {
        // given
        byte[] content = new byte[300_001];
        new Random(7).nextBytes(content);
        String text = Base64.getMimeEncoder().encodeToString(content);
        try (XmlCursor cursor = open("<a><b>" + text + "</b><c>after</c></a>")) {
            cursor.nextChild(1);
            // when
            byte[] read = cursor.base64().readAllBytes();
            // then
            assertThat(read).isEqualTo(content);
            assertThat(cursor.nextChild(1)).isTrue();
            assertThat(cursor.text()).isEqualTo("after");
        }
    }

    @Test
    void base64ThatIsNotWantedIsPassedOver() throws IOException {
        String text = Base64.getEncoder().encodeToString(new byte[100_000]);
        try (XmlCursor cursor = open("<a><b>" + text + "</b><c>after</c></a>")) {
            cursor.nextChild(1);
            cursor.base64().close();
            assertThat(cursor.nextChild(1)).isTrue();
            assertThat(cursor.text()).isEqualTo("after");
        }
    }

    @Test
    void openingNamesTheFirstElementsAndStepsOverADoctype() {
        // given
        String xml = "<!DOCTYPE x [<!ENTITY e 'v'>]><x:Document xmlns:x='urn:n'><x:Stmt>cut he";
        // when
        var names = XmlOpening.names(new Head("f.xml", xml.getBytes(StandardCharsets.UTF_8), 1_000_000));
        // then
        assertThat(names).extracting(Object::toString).containsExactly("{urn:n}Document", "{urn:n}Stmt");
    }

    @Test
    void openingOfSomethingElseIsEmpty() {
        for (String other : List.of("", "plain <text>", "0000015011305", "%PDF-1.7 <x>")) {
            assertThat(XmlOpening.names(new Head("f", other.getBytes(StandardCharsets.UTF_8), other.length())))
                    .isEmpty();
        }
    }

    private static XmlCursor open(String xml) throws IOException {
        return XmlCursor.open(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
}
