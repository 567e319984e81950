/**
 * The table of the house: which package may use what, with the other rules that keep the code clean, as data that a
 * test can check. The package {@code planted} breaks each of them once. Start reading at
 * {@link org.ledgerhub.architecture.HousePlan}.
 */
@NullMarked
package org.ledgerhub.architecture;

import org.jspecify.annotations.NullMarked;
