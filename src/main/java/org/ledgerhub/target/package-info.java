/**
 * Translators from postings and files to one accounting package or hand-over place each; sub-packages never know
 * each other. Targets are Spring components, so that adding one edits nothing that exists. Start reading at
 * {@link org.ledgerhub.target.Target}.
 */
@NullMarked
package org.ledgerhub.target;

import org.jspecify.annotations.NullMarked;
