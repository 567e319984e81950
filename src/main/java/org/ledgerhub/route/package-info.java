/**
 * The door for machines: Camel routes decide when and where from. The spine and the error handling are Java DSL
 * here, the doors to the outside are YAML in {@code routes/}. Start reading at {@code DocumentRoute}.
 */
@NullMarked
package org.ledgerhub.route;

import org.jspecify.annotations.NullMarked;
