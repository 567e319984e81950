package org.ledgerhub.register;

import java.util.List;
import org.ledgerhub.target.Delivery;

/** The files that travel with a submission, for the delivery desk. */
public interface Enclosures {

    /**
     * The files of a submission: original, readable PDF when there is one, attachments in their order. Their content
     * can be opened any number of times, also after a restart.
     *
     * @param submission id
     * @param coda the first file is the statement as a CODA file, made from what was read, instead of the original
     * @throws java.util.NoSuchElementException when there is no such submission
     */
    List<Delivery.File> of(String submission, boolean coda);
}
