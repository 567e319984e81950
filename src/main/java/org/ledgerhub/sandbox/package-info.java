/**
 * Stand-ins for the packages' own servers, so that everything can be tried without an account anywhere. They use
 * nothing of the hub: whoever changes the hub cannot bend them to fit, and killing the hub leaves their books as they
 * are. Each answers under {@code /sandbox/<target>/…} from this machine only, and only while
 * {@code hub.sandbox.enabled} is true; {@code SandboxApplication} runs them without a hub.
 *
 * <p>Common to all: {@code GET _books} shows what stands in the books, {@code POST _faults} (replaces all),
 * {@code GET} and {@code DELETE _faults}, {@code POST _reset}, {@code GET _calls} (how many came since the reset). Faults are drawn from their seed, so the same seed and
 * the same sequence of calls meet the same faults. They last until replaced, cleared, reset or stopped.
 *
 * <ul>
 *   <li>{@code loseAnswerPercent} of the writing calls get no answer: the connection is closed, {@code before} or
 *       {@code after} the write.
 *   <li>{@code failPercent} of all calls but sign-in answer {@code failStatus} (500) and change nothing.
 *   <li>{@code down}: 503 on everything, nothing written; a stand-in with a port of its own closes it.
 *   <li>{@code revokeTokens}: tokens given out so far are refused; signing in again works.
 *   <li>{@code rateLimitPerMinute}: 429 with {@code Retry-After} beyond that many calls in a minute.
 *   <li>{@code closedUntil}: periods that begin on or before that day take no bookings.
 *   <li>{@code refuseFiles}: files that are sent by themselves, beside an entry, are refused.
 *   <li>{@code latencyMillis}: time before every answer.
 * </ul>
 *
 * <p>Start reading at {@code StandIn}.
 */
@NullMarked
package org.ledgerhub.sandbox;

import org.jspecify.annotations.NullMarked;
