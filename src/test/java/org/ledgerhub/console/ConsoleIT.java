package org.ledgerhub.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.ledgerhub.BakeryInvoice;
import org.ledgerhub.Hub;
import org.ledgerhub.WithHub;

/** The pages as a person meets them: in Chromium, with keys, on a desk and on a telephone, by day and by night. */
@WithHub
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIf("chromiumIsHere")
class ConsoleIT {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path SHOTS = Path.of("target/screenshots");
    /** No rule of the bakery knows it. */
    private static final String UNKNOWN_SUPPLIER = "BE0417497106";

    private static final double PATIENCE = 60_000;

    private final Hub hub;
    private Playwright playwright;
    private Browser browser;

    ConsoleIT(Hub hub) {
        this.hub = hub;
    }

    static boolean chromiumIsHere() {
        return Files.isExecutable(CHROMIUM);
    }

    @BeforeAll
    void open() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setTimeout(PATIENCE)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run")));
    }

    @AfterAll
    void close() {
        playwright.close();
    }

    /** A reader with a screen of this width. */
    private record Reader(String language, int width, ColorScheme scheme) {
        String name() {
            return language + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT);
        }
    }

    private static final List<Reader> READERS = List.of(
            new Reader("nl", 1280, ColorScheme.LIGHT),
            new Reader("fr", 390, ColorScheme.DARK),
            new Reader("en", 1280, ColorScheme.DARK),
            new Reader("nl", 390, ColorScheme.LIGHT));

    @TestFactory
    Stream<DynamicTest> everyPageIsAccessibleAndFitsItsScreen() {
        String booked = hub.submit(BakeryInvoice.unseen());
        hub.submission(booked, "booked");
        String held = heldForItsSupplier();
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("clients", "/");
        pages.put("clients-nothing-fits", "/?q=nobody-is-called-that");
        pages.put("review", "/review");
        pages.put("documents", "/submissions");
        pages.put("document-booked", "/submissions/" + booked);
        pages.put("document-held", "/submissions/" + held + "?from=review");
        pages.put("document-unknown", "/submissions/nobody");
        pages.put("client-purchases", "/clients/bakkerij-peeters");
        pages.put("client-exports", "/clients/bakkerij-peeters?tab=exports");
        pages.put("client-settings", "/clients/bakkerij-peeters?tab=settings");
        pages.put("connections", "/connections");
        pages.put("connection", "/connections/demo-octopus");
        pages.put("connection-new", "/connections/new");
        pages.put("connection-fields", "/connections/new?target=exact");
        pages.put("people", "/people");
        pages.put("tokens", "/tokens");
        pages.put("audit", "/audit");
        pages.put("operations", "/operations");
        return READERS.stream()
                .map(reader -> DynamicTest.dynamicTest(reader.name(), () -> {
                    try (BrowserContext context = signedIn(reader)) {
                        Page page = context.pages().getFirst();
                        pages.forEach((name, path) -> looksRight(page, name + "-" + reader.name(), path));
                    }
                }));
    }

    private void looksRight(Page page, String name, String path) {
        page.navigate(address(path));
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SHOTS.resolve(name + ".png")));
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as(name)
                .extracting(violation -> violation.getId() + " " + violation.getNodes())
                .isEmpty();
        assertThat((Boolean)
                        page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as(name + " fits its screen")
                .isTrue();
    }

    /** Four keys beside what is typed: e, Escape, v, Enter. */
    @Test
    void heldInvoiceIsBookedFromTheInboxByItsKeysAlone() {
        String held = heldForItsSupplier();
        try (BrowserContext context = signedIn(READERS.getFirst())) {
            Page page = context.pages().getFirst();
            page.navigate(address("/submissions/" + held + "?from=review"));

            page.keyboard().press("e");
            page.keyboard().type("612300");
            page.keyboard().press("Escape");
            page.keyboard().press("v");
            page.keyboard().type("be-21-services");
            page.keyboard().press("Enter");

            page.waitForURL(url -> url.contains("/submissions/"), new Page.WaitForURLOptions().setTimeout(PATIENCE));
        }
        assertThat(hub.submission(held, "booked")
                        .at("/posting/lines/0/why/account/because")
                        .asText())
                .startsWith("Chosen by reader-");
    }

    @Test
    void inboxIsWalkedWithKeysAndAReasonSetsAside() {
        String scribble = hub.submit(("scribble " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8));
        hub.submission(scribble, "held");
        try (BrowserContext context = signedIn(READERS.getFirst())) {
            Page page = context.pages().getFirst();
            page.navigate(address("/review"));
            page.keyboard().press("j");
            assertThat(page.locator("[data-item][aria-current]").count()).isEqualTo(1);

            page.navigate(address("/submissions/" + scribble + "?from=review"));
            page.keyboard().press("x");
            page.keyboard().type("no document");
            page.keyboard().press("Enter");

            page.getByRole(AriaRole.STATUS).first().waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));
        }
        assertThat(hub.submission(scribble, "dismissed").findValuesAsText("reason"))
                .contains("no document");
    }

    @Test
    void languageThatAPersonChoosesStays() {
        try (BrowserContext context = signedIn(READERS.getFirst())) {
            Page page = context.pages().getFirst();
            page.navigate(address("/review"));
            page.locator("details.menu summary").first().click();
            page.locator("button[value=fr]").click();
            page.waitForFunction("document.documentElement.lang === 'fr'");

            page.navigate(address("/"));

            assertThat(page.locator("h1").textContent()).isEqualTo("Clients");
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("fr");
        }
    }

    private String heldForItsSupplier() {
        String id = hub.submit(BakeryInvoice.unseenFrom(UNKNOWN_SUPPLIER));
        hub.submission(id, "held");
        return id;
    }

    private BrowserContext signedIn(Reader reader) {
        String name = "reader-" + UUID.randomUUID();
        hub.demo()
                .post(
                        "/api/people",
                        "{\"name\":\"" + name + "\",\"password\":\"long enough\",\"role\":\"admin\",\"language\":\""
                                + reader.language() + "\"}");
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(reader.width(), 844)
                .setColorScheme(reader.scheme()));
        context.setDefaultTimeout(PATIENCE);
        context.setDefaultNavigationTimeout(PATIENCE);
        Page page = context.newPage();
        page.navigate(address("/sign-in"));
        page.fill("[name=username]", name);
        page.fill("[name=password]", "long enough");
        page.keyboard().press("Enter");
        page.waitForURL(address("/"));
        return context;
    }

    private String address(String path) {
        return hub.anonymous().address() + path;
    }
}
