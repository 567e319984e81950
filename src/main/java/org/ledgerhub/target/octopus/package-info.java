/**
 * Octopus by its REST interface: sign-in in three steps, relations, purchase and sale bookings with their files,
 * bank bookings, CODA upload. What keeps a booking from standing twice is its number: the caller numbers documents,
 * and the package refuses a number that is taken. Facts and what is assumed: {@code src/docs/targets/octopus.md}.
 * Start reading at {@code OctopusTarget}.
 */
@NullMarked
package org.ledgerhub.target.octopus;

import org.jspecify.annotations.NullMarked;
