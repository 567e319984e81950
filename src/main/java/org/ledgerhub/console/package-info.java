/**
 * The door for people: the REST interface and the pages. Every answer is about the firm of whoever asks; another
 * firm's id is an unknown one. Start reading at {@code SecurityRules} and {@code DocumentsApi}.
 */
@NullMarked
package org.ledgerhub.console;

import org.jspecify.annotations.NullMarked;
