/**
 * The stand-in of Octopus: {@code /sandbox/octopus} takes the place of {@code https://service.inaras.be}, so the base
 * path is {@code /sandbox/octopus/octopus-rest-api/v1}, and {@code /sandbox/octopus/octopus-file-import-api/v1} for
 * the inboxes. Sign in with any UUID as {@code softwareHouseUuid} and {@code demo}/{@code demo}; a token lives ten
 * minutes. {@code POST /sandbox/octopus/_in-use?journal=A1} opens a journal on somebody's screen, so that nobody else
 * books in it; {@code DELETE} leaves all. With {@code hub.sandbox.octopus-daily-limits=1} each call is allowed as often
 * a day as {@code limits.csv} says.
 *
 * <p><b>By the package's own description</b> of its interface, or seen in recordings of it: fields that a booking and a
 * relation must have; another number than the next is 400 with code -13; a missing parameter is 400 with
 * {@code technicalInfo} alone; one booking is asked for by {@code bookyearId}, {@code journalKey} and
 * {@code documentSeqNr} and comes as an object; changes of relations and accounts come as {@code modified} and
 * {@code deleted}, those of bookings as a list, the report of changed lines as {@code modifiedBookings} and
 * {@code deletedBookings}; a new relation is answered with itself; a financial booking has contra lines with money in
 * positive and no reference of its own; VAT codes are of type 1 (purchase) or 2 (sale); a CODA file is answered with a
 * report; a file can be added to a booking that stands.
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
 *   <li>All codes but {@code 21} and {@code D21}; {@code basePercentage} of a VAT code is its rate.
 *   <li>A line whose VAT is due by the buyer carries that VAT in {@code vatAmount} (0 or absent: the package computes
 *       it); {@code amount} leaves it out. {@code vatRecupPercentage}, else the account's, is the deductible share; the
 *       rest joins the account of the line.
 *   <li>A relation must be a supplier for a purchase and a client for a sale, and active. A {@code PUT} finds the
 *       relation by {@code relationKey.id}, then by {@code externalRelationId}, else creates one, also when another
 *       has the same VAT number. {@code name} is searched whole, without case.
 *   <li>In a {@code D} journal positive is debit and the sum is zero.
 *   <li>The numbers begin at 1 in each book year and journal. The document date lies within the book year, the period
 *       may be a later one of that year. What else makes no sense is bad data (500).
 *   <li>{@code closedPeriod} of a journal is the last closed period ({@code YYYYMM}) or 0. A closed journal or period
 *       is 403.
 *   <li>{@code PUT} of a booking, bare or wrapped like a new one, replaces it and keeps its files. A call by key takes
 *       {@code bookyearKeyId} and {@code documentSequenceNr} as well, as older programs say it. Lists are 404 when they
 *       would be empty.
 *   <li>A CODA file is kept, not booked, so its report names no bookings; a text without CODA records, or with
 *       characters that come of reading in a wrong encoding, is 400.
 *   <li>The inbox takes XML, PDF and pictures.
 *   <li>Numeric error codes but -13.
 * </ul>
 *
 * <p>In {@code _books}: {@code dossier} is the short key above, {@code reference} the booking's {@code reference} as
 * sent (a bank booking: that of its lines when they share one, else its key), {@code yourReference} its {@code comment} (the document's own number), {@code number} its
 * {@code documentSequenceNr}, {@code relation} the relation's name, {@code gross} the size of {@code amount} (a bank
 * booking: its movement, money in positive), {@code period} {@code YYYYMM}. Start reading at
 * {@code OctopusStandIn}.
 */
@NullMarked
package org.ledgerhub.sandbox.octopus;

import org.jspecify.annotations.NullMarked;
