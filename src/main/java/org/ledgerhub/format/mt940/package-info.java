/**
 * SWIFT customer statements MT940 and interim reports MT942, with the dialects that banks have made of them: lines in,
 * statements out. A field is a tag at the beginning of a line with the lines that follow; field 61 is a movement, field
 * 86 what is told about it. Start reading at {@link org.ledgerhub.format.mt940.Mt940Format}.
 */
@NullMarked
package org.ledgerhub.format.mt940;

import org.jspecify.annotations.NullMarked;
