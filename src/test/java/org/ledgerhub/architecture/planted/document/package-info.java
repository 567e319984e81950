@NullMarked
package org.ledgerhub.architecture.planted.document;

import org.jspecify.annotations.NullMarked;
