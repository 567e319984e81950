package org.ledgerhub.format.pdf;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.format.Source;

/**
 * An XML file embedded in a PDF, under the name of the PDF.
 *
 * @param pdf the file it stands in
 * @param content not copied, do not write to it
 */
record XmlOfPdf(Source pdf, byte[] content) implements Source {

    @Override
    public String name() {
        return pdf.name();
    }

    @Override
    public @Nullable String path() {
        return pdf.path();
    }

    @Override
    public long size() {
        return content.length;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(content);
    }
}
