package org.ledgerhub.format;

/** The bounds within which XML is read; far above real documents, far below what would hurt the machine. */
final class XmlLimits {
    /** Elements inside each other. */
    static final int DEPTH = 100;

    /** Attributes and namespace declarations of one element. */
    static final int ATTRIBUTES = 200;

    /** Characters of one attribute. */
    static final int ATTRIBUTE_LENGTH = 64 * 1024;

    /** Characters of one value; files embedded as base64 are streamed and not bound by it. */
    static final int TEXT_LENGTH = 1024 * 1024;

    /** Bytes in a row without any sign that could end an XML name; base64 of a blank area looks like that too. */
    static final int NAME_RUN = 4 * 1024 * 1024;

    /** Bytes of a whole file. */
    static final long FILE_SIZE = 4L * 1024 * 1024 * 1024;

    private XmlLimits() {}
}
