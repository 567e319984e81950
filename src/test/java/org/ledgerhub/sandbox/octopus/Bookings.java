package org.ledgerhub.sandbox.octopus;

/** Bookings to send: written as JSON by hand, so that the tests share nothing with what they test. */
final class Bookings {
    private Bookings() {}

    /** A purchase of 100.00 + 21.00 on telephone in March 2026, from the relation with external number 7. */
    static String purchase(int number) {
        return buySell("A1", number, "121.00", line(612300, "100.00", "D21", "21.00"));
    }

    static String buySell(String journal, int number, String amount, String... lines) {
        return """
                {"buySellBookingServiceData":{"bookyearKey":{"id":2},"journalKey":"%s","documentSequenceNr":%d,
                 "relationIdentificationServiceData":{"externalRelationId":7},"bookyearPeriodeNr":202603,
                 "documentDate":"2026-03-02","expiryDate":"2026-04-01","comment":"INV-%d","reference":"ref-%d",
                 "amount":%s,"currencyCode":"EUR","exchangeRate":1,"paymentMethod":1,
                 "bookingLines":[%s]}}""".formatted(journal, number, number, number, amount, String.join(",", lines));
    }

    static String line(int account, String base, String code, String vat) {
        return "{\"accountKey\":%d,\"baseAmount\":%s,\"vatCodeKey\":\"%s\",\"vatAmount\":%s}"
                .formatted(account, base, code, vat);
    }

    static String financial(String journal, int number, String... lines) {
        return """
                {"financialDiversBookingServiceData":{"bookyearKey":{"id":2},"journalKey":"%s",
                 "documentSequenceNr":%d,"bookyearPeriodeNr":202603,"documentDate":"2026-03-31","exchangeRate":1,
                 "bookingLines":[%s]}}""".formatted(journal, number, String.join(",", lines));
    }

    static String withAttachment(String booking, String fileName, String base64) {
        return booking.substring(0, booking.length() - 1)
                + ",\"attachments\":[{\"fileName\":\"%s\",\"fileData\":\"%s\"}]}".formatted(fileName, base64);
    }
}
