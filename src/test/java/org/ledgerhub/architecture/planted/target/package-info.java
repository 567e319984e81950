@NullMarked
package org.ledgerhub.architecture.planted.target;

import org.jspecify.annotations.NullMarked;
