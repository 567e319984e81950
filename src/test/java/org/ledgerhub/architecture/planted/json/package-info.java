@NullMarked
package org.ledgerhub.architecture.planted.json;

import org.jspecify.annotations.NullMarked;
