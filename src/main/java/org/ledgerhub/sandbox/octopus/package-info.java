/**
 * The stand-in of Octopus: {@code /sandbox/octopus} takes the place of {@code https://service.inaras.be}, so the base
 * path is {@code /sandbox/octopus/octopus-rest-api/v1}. Sign in with any UUID as {@code softwareHouseUuid} and
 * {@code demo}/{@code demo}; a token lives ten minutes.
 *
 * <p><b>What stands in it</b> (all dossiers alike; files under {@code resources/sandbox/octopus}):
 *
 * <ul>
 *   <li>Dossiers: 1 {@code bakkerij-peeters}, 2 {@code studio-lumen}, 3 {@code garage-noord}, 4 {@code leeg}.
 *   <li>Book years: id 1 = 2025, 2 = 2026, 3 = 2027; periods {@code 202601} … {@code 202612}, one per month.
 *   <li>Journals of each book year: {@code A1} purchases, {@code A2} purchase credit notes, {@code A9} closed,
 *       {@code V1} sales, {@code V2} sales credit notes, {@code F1} bank (550000), {@code F2} second bank (551000),
 *       {@code F3} cash (570000), {@code D1} diverse.
 *   <li>Accounts: {@code accounts.csv}, six digits; relations are booked on 400000 and 440000, VAT on 411059, 411064,
 *       451054, 451055, 451056, 451057, 451063 (the last two digits are the grid of the return).
 *   <li>Sale codes: {@code 6 12 21} (grids 01 02 03), {@code 0} (00), {@code VR} exempt (00), {@code MC} co-contractor
 *       (45), {@code ICL} goods to the EU (46), {@code ICT} triangular (46), {@code ICD} services to the EU (44),
 *       {@code EXP} export (47), {@code EXD} services outside the EU (47), {@code MAR} margin (00), {@code OSS} foreign
 *       VAT (47), {@code NST} not subject.
 *   <li>Purchase codes: a class {@code H} goods for resale (81), {@code D} services (82), {@code I} capital goods (83),
 *       then nothing for VAT on the invoice, {@code MC} co-contractor (87, 56), {@code IC} goods from the EU (86, 55),
 *       {@code ID} services from the EU (88, 55), {@code EX} services from outside the EU (87, 56), {@code IV} import
 *       with deferral (87, 57), then the rate {@code 6 12 21}: {@code D21}, {@code HIC6}, {@code DMC21} … Without VAT:
 *       {@code H0 D0 I0}. Besides: {@code BV} foreign VAT within the cost, {@code NSA} not subject.
 * </ul>
 *
 * <p><b>Assumed</b>, because it is not publicly known; a trial dossier of the real package may differ:
 *
 * <ul>
 *   <li>All codes but {@code 21} and {@code D21}; {@code type} of a VAT code is 1 for sales and 2 for purchases,
 *       {@code basePercentage} its rate.
 *   <li>A line whose VAT is due by the buyer carries that VAT in {@code vatAmount} (0 or absent: the package computes
 *       it); {@code amount} leaves it out. {@code vatRecupPercentage}, else the account's, is the deductible share; the
 *       rest joins the account of the line.
 *   <li>A relation must be a supplier for a purchase and a client for a sale, and active. A {@code PUT} finds the
 *       relation by {@code relationKey.id}, then by {@code externalRelationId}, else creates one, also when another
 *       has the same VAT number. {@code firstName} must be present. {@code name} is searched whole, without case.
 *   <li>Financial and diverse bookings: in an {@code F} journal the lines are the contra lines, positive = money in,
 *       and the package adds the journal's own account; in a {@code D} journal positive is debit and the sum is zero.
 *       Line types {@code A} (account), {@code C} (customer), {@code S} (supplier). {@code reference} and
 *       {@code comment} may stand beside {@code documentDate} as in buy/sell bookings.
 *   <li>The numbers begin at 1 in each book year and journal; another number than the next one is bad data (500). The
 *       document date lies within the book year, the period may be a later one of that year.
 *   <li>{@code closedPeriod} of a journal is the last closed period ({@code YYYYMM}) or 0. A closed journal or period
 *       is 403.
 *   <li>{@code PUT} of a booking replaces it and adds its attachments to those that are there. Read calls give the
 *       bare booking without attachments, as a list, and 404 when it would be empty.
 *   <li>{@code POST coda} answers 201 without a body and 500 for a text without CODA records.
 *   <li>Numeric error codes.
 * </ul>
 *
 * <p>In {@code _books}: {@code dossier} is the short key above, {@code reference} the booking's {@code reference} as
 * sent, {@code yourReference} its {@code comment} (the document's own number), {@code number} its
 * {@code documentSequenceNr}, {@code relation} the relation's name, {@code gross} the size of {@code amount} (a bank
 * booking: its movement, money in positive), {@code period} {@code YYYYMM}. Start reading at
 * {@code OctopusStandIn}.
 */
@NullMarked
package org.ledgerhub.sandbox.octopus;

import org.jspecify.annotations.NullMarked;
