package org.ledgerhub.format.camt;

import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.format.XmlCursor;

/** The header of a message ({@code GrpHdr}): what its statements share. */
final class GroupHeader {
    private @Nullable String created;
    private Page page = Page.WHOLE;

    void read(XmlCursor xml) throws IOException {
        int header = xml.depth();
        while (xml.nextChild(header)) {
            switch (xml.name()) {
                case "CreDtTm" -> created = xml.text();
                case "MsgPgntn" -> page = Page.read(xml);
                default -> {}
            }
        }
    }

    /** Day the message was made; a value that is no date is left out, since every statement has its own. */
    @Nullable
    LocalDate creationDate() {
        return created == null ? null : Written.dateOrNull(created);
    }

    /** Which page of a larger message this is. */
    Page page() {
        return page;
    }
}
