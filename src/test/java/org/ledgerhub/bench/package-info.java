/**
 * Programs that put a whole hub under load, in processes of its own: {@link org.ledgerhub.bench.KillRun} proves that
 * nothing is lost and nothing is booked twice while it is killed, {@link org.ledgerhub.bench.SpineBench} measures how
 * fast documents go through.
 */
@NullMarked
package org.ledgerhub.bench;

import org.jspecify.annotations.NullMarked;
