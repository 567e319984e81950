package org.ledgerhub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ReadCommandTest {
    @Test
    void documentThatIsNoInvoiceIsRefusedOnceByName(@TempDir Path folder) throws IOException {
        // given
        Path order = Files.writeString(
                folder.resolve("order.xml"), "<Order xmlns='urn:oasis:names:specification:ubl:schema:xsd:Order-2'/>");
        StringWriter err = new StringWriter();

        // when
        int exit =
                new CommandLine(new ReadCommand()).setErr(new PrintWriter(err)).execute(order.toString());

        // then
        assertThat(exit).isEqualTo(1);
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .startsWith(order + ": document-not-supported: ")
                .contains("Order");
    }
}
