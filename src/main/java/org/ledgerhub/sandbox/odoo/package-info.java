/**
 * The stand-in of Odoo: {@code /sandbox/odoo} takes the place of scheme and host of a server of version 19,
 * {@code /sandbox/odoo/v16}, {@code /v17} and {@code /v18} those of older servers over the same books, so that each
 * version's own ways can be tried. {@code /jsonrpc} is answered by all, {@code /json/2} and {@code /web/version} by 19
 * alone, {@code /web/session/authenticate} and {@code /web/dataset/call_kw} by all.
 *
 * <p><b>What stands in it</b> (files under {@code resources/sandbox/odoo}):
 *
 * <ul>
 *   <li>Database {@code demo}. User {@code demo}, password {@code demo}, with the groups an ordinary hub user needs and
 *       no more; {@code admin}, password {@code admin}, who may do everything. The user {@code demo} has the API key
 *       {@link org.ledgerhub.sandbox.odoo.ApiKeys#DEMO_KEY}, without an end.
 *   <li>Companies: 1 {@code bakkerij-peeters}, 2 {@code studio-lumen}, 3 {@code garage-noord}, 4 {@code leeg}, each with
 *       the same chart, journals {@code INV BILL BNK1 MISC} and taxes, under ids of its own.
 *   <li>Languages {@code en_US}, {@code nl_BE}, {@code fr_BE}; currencies EUR, USD and GBP, without rates: 1:1.
 * </ul>
 *
 * <p><b>Observed</b> on a running server of version 19 and pinned by tests: silent date moves at posting, no refusal of
 * duplicates, defaults for omitted taxes, accounts and dates, {@code load} with external ids, one call one transaction,
 * errors and their statuses, forced VAT on the tax line, attachments without main attachment, statement lines posted
 * at once against the suspense account, several companies.
 *
 * <p><b>Assumed</b>: what the reference marks unobserved for the versions 16 to 18; that an empty cell of {@code load}
 * counts as sent empty (read in the source of 16); that the errors of {@code load} name the record from 0; which account
 * the VAT of a refund stands on; duplicates are as on 19 in all versions. Of UBL only what identifies a document is
 * imported. Models, fields and methods that are not in {@code models.csv} and {@code Method} are unknown here.
 *
 * <p>The fault {@code revokeTokens} revokes every API key; keys made afterwards work, passwords always do, and the key of
 * the demo works again once the fault is cleared. {@code closedUntil} sets the global lock date of all companies to the
 * end of that month. In {@code _books}: {@code reference} is the external id (module and name), of bank lines their
 * statement's; {@code number} is the name in Odoo, {@code /} of a draft; a statement is one entry; {@code vat} is the
 * key of the tax. Start reading at {@code OdooStandIn}.
 */
@NullMarked
package org.ledgerhub.sandbox.odoo;

import org.jspecify.annotations.NullMarked;
