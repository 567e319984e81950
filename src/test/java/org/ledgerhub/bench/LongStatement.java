package org.ledgerhub.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Whether one very long bank statement goes from the inbox to the books of a hub with 512 MB of heap. */
@Command(
        name = "long-statement",
        description = "One camt.053 statement with very many entries, from receipt to booked.")
public final class LongStatement implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final String ACCOUNT = "BE56734000987688";
    private static final BigDecimal OPENING = new BigDecimal("1000.00");
    private static final int DAYS = 28;

    @Option(names = "--entries", description = "How many it has (${DEFAULT-VALUE}).")
    int entries = 100_000;

    @Option(names = "--jar", description = "The hub (${DEFAULT-VALUE}).")
    Path jar = Path.of("target", "ledgerhub.jar");

    public static void main(String[] arguments) {
        ((ch.qos.logback.classic.Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME))
                .setLevel(ch.qos.logback.classic.Level.WARN);
        System.exit(new CommandLine(new LongStatement()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Path place = Files.createTempDirectory("long-statement");
        Program.Jar program = Program.Jar.extract(jar, place.resolve("program"));
        Path statement = write(place.resolve("long-statement.xml"));
        System.out.printf("%d entries, %d bytes, in %s%n", entries, Files.size(statement), place);
        try (Site site = new Site(program, program, Files.createDirectories(place.resolve("site")), 0, List.of())) {
            intoTheFolder(site);
            Path inbox = Files.createDirectories(site.inbox().resolve("garage-noord"));
            long began = System.nanoTime();
            Files.move(statement, inbox.resolve("long-statement.xml"), StandardCopyOption.ATOMIC_MOVE);
            String status = settled(site);
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            tell(status, took, site);
            return status.equals("booked") ? 0 : 1;
        }
    }

    /** The garage books in a folder instead of its package: what is measured is the hub. */
    private static void intoTheFolder(Site site) throws IOException, InterruptedException {
        Path folder = site.inbox().resolveSibling("sandbox").resolve("folder");
        site.hub().put("/api/connections/long-folder", """
                {"name":"Folder","target":"folder","fields":{"directory":"%s"},"version":0}""".formatted(folder));
        site.hub().put("/api/links/demo-noord-books", """
                {"dossier":"garage-noord","connection":"demo-odoo","purpose":"books","remoteDossier":"3",
                 "settings":{},"active":false}""");
        site.hub().put("/api/links/long-books", """
                {"dossier":"garage-noord","connection":"long-folder","purpose":"books",
                 "remoteDossier":"garage-noord","settings":{}}""");
    }

    private static String settled(Site site) {
        return Awaitility.await("the statement at rest, see " + site.program().log())
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .failFast("the hub ended by itself", () -> !site.program().alive())
                .until(
                        () -> site.hub()
                                .get("/api/submissions?limit=5")
                                .path("items")
                                .path(0)
                                .path("status")
                                .asText(),
                        status -> List.of("booked", "held", "coded", "duplicate", "dismissed")
                                .contains(status));
    }

    private void tell(String status, Duration took, Site site) throws IOException, InterruptedException {
        BigDecimal moved = BigDecimal.ZERO;
        int lines = 0;
        JsonNode posted = site.standIns().get("/sandbox/folder/_books").path("entries");
        for (JsonNode entry : posted) {
            moved = moved.add(new BigDecimal(entry.path("gross").asText("0")));
            lines += entry.path("lines").size();
        }
        System.out.printf(
                "%s after %d s; %d entries in the books with %d lines, together %s (should be %s); CPU %d s%n",
                status,
                took.toSeconds(),
                posted.size(),
                lines,
                moved.toPlainString(),
                total(),
                site.program().cpu().toSeconds());
    }

    private BigDecimal total() {
        return amount().multiply(BigDecimal.valueOf(entries));
    }

    private static BigDecimal amount() {
        return new BigDecimal("12.34");
    }

    private Path write(Path file) throws IOException {
        LocalDate first = LocalDate.of(2026, 2, 1);
        LocalDate last = first.plusDays(DAYS - 1);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("""
                    <?xml version="1.0" encoding="UTF-8"?>
                    <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt>
                    <GrpHdr><MsgId>LONG-1</MsgId><CreDtTm>2026-03-01T06:00:00</CreDtTm></GrpHdr>
                    <Stmt><Id>LONG-1</Id><ElctrncSeqNb>2</ElctrncSeqNb><CreDtTm>2026-03-01T06:00:00</CreDtTm>
                    <Acct><Id><IBAN>%s</IBAN></Id><Ccy>EUR</Ccy></Acct>
                    """.formatted(ACCOUNT));
            out.write(balance("OPBD", OPENING, first));
            out.write(balance("CLBD", OPENING.add(total()), last));
            for (int n = 0; n < entries; n++) {
                LocalDate day = first.plusDays((long) n * DAYS / entries);
                out.write("""
                        <Ntry><Amt Ccy="EUR">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>\
                        <BookgDt><Dt>%s</Dt></BookgDt><ValDt><Dt>%s</Dt></ValDt><AcctSvcrRef>REF%09d</AcctSvcrRef>\
                        <BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd>\
                        <NtryDtls><TxDtls><RltdPties><Dbtr><Nm>Customer %d</Nm></Dbtr></RltdPties>\
                        <RmtInf><Ustrd>Payment of ticket %d, with thanks for the quick service</Ustrd></RmtInf>\
                        </TxDtls></NtryDtls></Ntry>
                        """.formatted(amount(), day, day, n, n % 1000, n));
            }
            out.write("</Stmt></BkToCstmrStmt></Document>\n");
        }
        return file;
    }

    private static String balance(String code, BigDecimal amount, LocalDate day) {
        return """
                <Bal><Tp><CdOrPrtry><Cd>%s</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">%s</Amt>\
                <CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>%s</Dt></Dt></Bal>
                """.formatted(code, amount, day);
    }
}
