/**
 * Translators from postings and files to one accounting package or hand-over place each; sub-packages never know
 * each other. Targets are Spring components, so that adding one edits nothing that exists. Start reading at
 * {@link org.ledgerhub.target.Target}.
 *
 * <p>A new target joins the tests of all targets by one class in its test package that implements
 * {@code TargetTrial}: it starts the stand-in and names deliveries that are taken and refused. Its page
 * {@code src/docs/targets/<name>.md} gets what its Spec tells when tests run with {@code -Dgolden=rewrite}.
 */
@NullMarked
package org.ledgerhub.target;

import org.jspecify.annotations.NullMarked;
