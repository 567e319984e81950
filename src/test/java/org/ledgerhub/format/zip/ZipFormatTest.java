package org.ledgerhub.format.zip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.ledgerhub.format.ReadFile;
import org.ledgerhub.format.Reading;

/** What archives from strangers may do to the machine: nothing. */
class ZipFormatTest {
    private static final Path PICTURE = Path.of("src/test/resources/format/image/valid/taxi-receipt.png");

    @Test
    void eachFileIsADocumentWithItsPathAndItsPlace() throws IOException {
        // given
        byte[] archive = zip(StandardCharsets.UTF_8, "a/één.png", "b.png");

        // when
        ReadFile read = ReadFile.of(archive, "may.zip");

        // then
        assertThat(read.reading()).isEqualTo(new Reading.Read(2, 0));
        assertThat(read.parts())
                .extracting(part -> part.document().origin().path())
                .containsExactly("a/één.png", "b.png");
        assertThat(read.parts())
                .extracting(part -> part.document().origin().index())
                .containsExactly(1, 2);
        assertThat(read.parts())
                .extracting(part -> part.document().origin().source())
                .containsOnly("may.zip");
    }

    @Test
    void namesOfOldProgramsAreReadAsDosWroteThem() throws IOException {
        ReadFile read = ReadFile.of(zip(Charset.forName("IBM850"), "één.png"), "old.zip");

        assertThat(read.only().document().origin().path()).isEqualTo("één.png");
    }

    @Test
    void bombIsStoppedAndTheRestOfItNotRead() throws IOException {
        // given
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream archive = new ZipOutputStream(bytes)) {
            add(archive, "first.png", Files.readAllBytes(PICTURE));
            archive.putNextEntry(new ZipEntry("bomb.xml"));
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 70; i++) {
                archive.write(zeros);
            }
            archive.closeEntry();
            add(archive, "last.png", Files.readAllBytes(PICTURE));
        }

        // when
        ReadFile read = ReadFile.of(bytes.toByteArray(), "bomb.zip");

        // then
        assertThat(bytes.size()).isLessThan(200_000);
        assertThat(read.reading()).isEqualTo(new Reading.Read(1, 1));
        assertThat(read.rejections().get(0).problem().code()).isEqualTo("unsafe-content");
        assertThat(read.rejections().get(0).problem().place()).hasToString("bomb.xml");
    }

    @Test
    void archiveOfThousandsIsRefusedWhole() throws IOException {
        // given
        String[] names = new String[Archive.ENTRIES + 1];
        for (int i = 0; i < names.length; i++) {
            names[i] = i + ".png";
        }

        // when
        ReadFile read = ReadFile.of(zip(StandardCharsets.UTF_8, names), "many.zip");

        // then
        assertThat(read.problem().code()).isEqualTo("too-large");
    }

    @Test
    void officeDocumentIsNoArchive() throws IOException {
        ReadFile read = ReadFile.of(zip(StandardCharsets.UTF_8, "[Content_Types].xml", "xl/workbook.xml"), "a.xlsx");

        assertThat(read.problem().code()).isEqualTo("format-unknown");
    }

    @Test
    void damagedFileIsRefusedAloneAndTheOthersRead() throws IOException {
        // given
        byte[] archive = zip(StandardCharsets.UTF_8, "a.png", "b.png");
        archive[60] ^= 0x55;

        // when
        ReadFile read = ReadFile.of(archive, "damaged.zip");

        // then
        assertThat(read.reading()).isEqualTo(new Reading.Read(1, 1));
        assertThat(read.parts().get(0).document().origin().path()).isEqualTo("b.png");
        assertThat(read.parts().get(0).document().origin().index()).isEqualTo(2);
    }

    private static byte[] zip(Charset names, String... files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] picture = Files.readAllBytes(PICTURE);
        try (ZipOutputStream archive = new ZipOutputStream(bytes, names)) {
            for (String file : files) {
                add(archive, file, picture);
            }
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream archive, String name, byte[] content) throws IOException {
        archive.putNextEntry(new ZipEntry(name));
        archive.write(content);
        archive.closeEntry();
    }
}
