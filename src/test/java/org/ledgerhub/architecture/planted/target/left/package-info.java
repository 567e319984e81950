@NullMarked
package org.ledgerhub.architecture.planted.target.left;

import org.jspecify.annotations.NullMarked;
