package org.ledgerhub.format.cii;

/** The namespaces by which Cross Industry messages are told; prefixes and versions differ from file to file. */
final class Cii {
    private static final String MESSAGES = "urn:un:unece:uncefact:";
    private static final String INVOICE = "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:";

    /** The message of ZUGFeRD 1, made before the one of UN/CEFACT was ready. */
    private static final String FERD = "urn:ferd:";

    private Cii() {}

    static boolean isCii(String namespace) {
        return namespace.startsWith(MESSAGES) || namespace.startsWith(FERD);
    }

    static boolean isInvoice(String namespace, String name) {
        return namespace.startsWith(INVOICE) && name.equals("CrossIndustryInvoice")
                || namespace.startsWith(FERD) && name.equals("CrossIndustryDocument");
    }
}
