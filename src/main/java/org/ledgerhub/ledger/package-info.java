/**
 * The vocabulary of what the accountant books: postings that balance, and the master data of a set of books.
 * Plain records, no framework. Start reading at {@link org.ledgerhub.ledger.Posting}.
 */
@NullMarked
package org.ledgerhub.ledger;

import org.jspecify.annotations.NullMarked;
