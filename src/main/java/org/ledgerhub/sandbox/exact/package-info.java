/**
 * The stand-in of Exact Online: {@code /sandbox/exact} takes the place of {@code https://start.exactonline.be}. One app
 * is registered (client id and secret in {@code App}); consent with {@code demo}, {@code demo-fr} or {@code demo-en},
 * password {@code demo}: refusals come in Dutch, French or English. Sign-ins are kept beside the books, in
 * {@code exact-sign-ins.jsonl}.
 *
 * <p><b>What stands in it</b> (files under {@code resources/sandbox/exact}; all divisions alike):
 *
 * <ul>
 *   <li>Divisions: 1001001 {@code bakkerij-peeters}, 1001002 {@code studio-lumen}, 1001003 {@code garage-noord},
 *       1001004 {@code leeg}; 1001008 the person sees and the app may not open, 1001009 is archived.
 *   <li>Financial years 2025 to 2027 with twelve periods. Journals 20 purchases, 21 purchase credit notes, 29 blocked,
 *       50 and 51 bank, 57 cash, 70 sales, 71 sales credit notes, 90 general.
 *   <li>VAT codes of three characters. Purchases: {@code A} charged, {@code M} co-contractor, {@code G} goods from the
 *       EU, {@code D} services from the EU, {@code X} services from outside, {@code I} import with deferral, each with
 *       its rate; {@code A0} without VAT, {@code AK} small business, {@code NA} not subject. Sales: {@code V21 V12 V6 V0},
 *       {@code VM VD VG VT VE VX VV NV}. The class of a purchase (81, 82, 83) is a matter of the account.
 *   <li>Entry numbers: year, journal, number from 1; numbers of entries deleted last are given out again.
 * </ul>
 *
 * <p><b>Assumed</b>, because it is not publicly known:
 *
 * <ul>
 *   <li>Names of VAT codes, {@code Charged} marks VAT due by the buyer, which stands in {@code VATAmountFC} and not in
 *       the total. {@code VATNonDeductiblePercentage} is a fraction, as other percentages of the package.
 *   <li>A credit note is one whose total is negative or whose {@code Type} says so; it stands with negative amounts.
 *   <li>A bank entry whose opening balance is not the last closing balance of its journal is refused.
 *   <li>Which resources insist on {@code $select} or on a filter; {@code $top} gives a bare list.
 *   <li>{@code Status} of the journal status list: 0 open, 1 closed. Document types but 10 and 55. French refusals.
 *   <li>An end point that errors have shut answers 429. Windows of the limits are whole minutes and days of UTC.
 *   <li>Redirects to this machine need no HTTPS. Error shapes of the token end point besides the two known ones.
 * </ul>
 *
 * <p>Faults: {@code revokeTokens} ends the access tokens; refresh tokens stay good, and may then be used before their
 * 570 seconds. {@code rateLimitPerMinute} takes the place of the sixty calls. {@code _reset} clears counted calls too.
 *
 * <p>In {@code _books}: {@code reference} is the {@code Description} of sales and purchases, of others the first line
 * of the notes of their first line; {@code date} of a bank entry is the day of its last movement; {@code files} are the
 * files of documents that no entry points to. Start reading at {@code ExactStandIn}.
 */
@NullMarked
package org.ledgerhub.sandbox.exact;

import org.jspecify.annotations.NullMarked;
