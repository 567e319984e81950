package org.ledgerhub.bench;

/**
 * One file as a sender sends it.
 *
 * @param name file name; the copy of a file bears the same
 * @param dossier whose document it is
 * @param channel how it is sent
 */
record Paper(String name, String dossier, Channel channel, byte[] content) {

    /** The ways in that senders use here. */
    enum Channel {
        /** Dropped into the inbox folder of the dossier. */
        INBOX,
        /** Posted with the dossier named. */
        HTTP,
        /** Posted without a dossier: the document has to tell. */
        HTTP_UNNAMED,
        /** Put on the topic of documents, the dossier as its key. */
        KAFKA
    }

    Paper over(Channel other) {
        return new Paper(name, dossier, other, content);
    }
}
