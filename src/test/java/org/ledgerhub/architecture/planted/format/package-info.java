@NullMarked
package org.ledgerhub.architecture.planted.format;

import org.jspecify.annotations.NullMarked;
