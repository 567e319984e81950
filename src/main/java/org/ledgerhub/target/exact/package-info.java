/**
 * Exact Online by its REST interface: sign-in at its own page, relations, documents with attachments, sales, purchase
 * and bank entries. Nothing keeps an entry from standing twice but looking first; calls and errors are rationed.
 * Facts and what is assumed: {@code src/docs/targets/exact.md}. Start reading at {@code ExactTarget}.
 */
@NullMarked
package org.ledgerhub.target.exact;

import org.jspecify.annotations.NullMarked;
