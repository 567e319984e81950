/**
 * A house of small offences: each class breaks one rule of {@link org.ledgerhub.architecture}, so that a test can show
 * that the rule sees it. Nothing here is used by anything else.
 */
@NullMarked
package org.ledgerhub.architecture.planted;

import org.jspecify.annotations.NullMarked;
