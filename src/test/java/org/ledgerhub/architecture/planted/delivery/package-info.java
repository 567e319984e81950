@NullMarked
package org.ledgerhub.architecture.planted.delivery;

import org.jspecify.annotations.NullMarked;
