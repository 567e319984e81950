@NullMarked
package org.ledgerhub.architecture.planted.mapping;

import org.jspecify.annotations.NullMarked;
