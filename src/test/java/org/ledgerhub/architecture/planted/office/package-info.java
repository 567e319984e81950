@NullMarked
package org.ledgerhub.architecture.planted.office;

import org.jspecify.annotations.NullMarked;
