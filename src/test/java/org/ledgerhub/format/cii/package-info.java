@NullMarked
package org.ledgerhub.format.cii;

import org.jspecify.annotations.NullMarked;
