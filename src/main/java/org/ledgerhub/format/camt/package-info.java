/**
 * Reads ISO 20022 bank-to-customer statements: camt.053, and camt.052 and camt.054 as information. One reader on
 * local names covers all versions, since they differ in where a value stands, not in what it means. Start reading
 * at {@link org.ledgerhub.format.camt.CamtFormat}, then {@code StatementReader}.
 */
@NullMarked
package org.ledgerhub.format.camt;

import org.jspecify.annotations.NullMarked;
