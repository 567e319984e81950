package org.ledgerhub.mapping;

import java.util.List;

/** Which dossiers of a firm take documents, found by their numbers; answers ids. */
public interface DossierDirectory {

    /** Dossiers of this enterprise number (ten digits) or VAT identifier. */
    List<String> byEnterprise(String number);

    /** Dossiers that own this bank account (IBAN or number). */
    List<String> byAccount(String account);
}
