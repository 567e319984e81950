/**
 * Odoo 16 to 19: JSON-2 where the server has it, JSON-RPC below. A lane's invoices are booked together, a handful of
 * calls for all of them: made as drafts under external ids of ours, compared with what the document says, their files
 * attached, posted, read back. What keeps an entry from standing twice is its external id: the same one again changes
 * the entry that stands and never makes another. Facts and what is assumed: {@code src/docs/targets/odoo.md}. Start
 * reading at {@code OdooTarget}, then {@code InvoiceRun}.
 */
@NullMarked
package org.ledgerhub.target.odoo;

import org.jspecify.annotations.NullMarked;
