@NullMarked
package org.ledgerhub.architecture.planted.route;

import org.jspecify.annotations.NullMarked;
