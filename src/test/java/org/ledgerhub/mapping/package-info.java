/** Tests of the mapping. */
@NullMarked
package org.ledgerhub.mapping;

import org.jspecify.annotations.NullMarked;
