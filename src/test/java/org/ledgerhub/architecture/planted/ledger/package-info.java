@NullMarked
package org.ledgerhub.architecture.planted.ledger;

import org.jspecify.annotations.NullMarked;
