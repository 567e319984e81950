/**
 * Reads UN/CEFACT Cross Industry Invoices of any EN 16931 profile and the older message of ZUGFeRD 1, bare or in a business
 * document envelope (SBDH), with the files embedded in them. Start reading at {@link
 * org.ledgerhub.format.cii.CiiFormat}, then {@code CiiReader}.
 */
@NullMarked
package org.ledgerhub.format.cii;

import org.jspecify.annotations.NullMarked;
