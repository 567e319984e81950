package org.ledgerhub.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.register.Status;
import org.ledgerhub.register.Submission;
import org.ledgerhub.target.Delivery;

/**
 * A delivery that is not settled, as its rows tell it.
 *
 * @param id of the delivery
 * @param firm owner
 * @param submission what is delivered
 * @param part which posting of a long statement, from 1
 * @param link the dossier at the connection
 * @param target name of the target
 * @param purpose books or files
 * @param dossier our dossier
 * @param kind of the submission
 * @param journal journal code of the package
 * @param coda a statement that is handed over as a CODA file
 * @param withFiles the files of the document go along
 * @param vatCodes neutral VAT code → code of the package
 * @param naturalKey planned before an earlier write
 * @param status where it stands
 * @param received when the document came
 * @param documentDate of the document
 * @param number of the document
 * @param posting of this part; absent when only files go
 */
record Open(
        String id,
        String firm,
        String submission,
        int part,
        String link,
        String target,
        Delivery.Purpose purpose,
        String dossier,
        Submission.Kind kind,
        String journal,
        boolean coda,
        boolean withFiles,
        Map<String, String> vatCodes,
        @Nullable String naturalKey,
        Status status,
        Instant received,
        @Nullable LocalDate documentDate,
        @Nullable String number,
        @Nullable Posting posting) {}
