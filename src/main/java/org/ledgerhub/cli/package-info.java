/**
 * The door for operators and engineers: the commands. Those that need no server start none, not even Spring. Start
 * reading at {@link org.ledgerhub.cli.CommandLineDoor}.
 */
@NullMarked
package org.ledgerhub.cli;

import org.jspecify.annotations.NullMarked;
