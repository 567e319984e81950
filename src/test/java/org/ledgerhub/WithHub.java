package org.ledgerhub;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/**
 * Marks a test that needs the whole hub, with routes, database, web server and stand-ins. Its constructor may ask for
 * {@link Hub} and for any bean.
 *
 * <p>All such tests share one hub, started for the first of them. So none may rely on what others leave behind, nor
 * add settings or beans, which would start another hub: take documents of your own by {@link BakeryInvoice}, a firm
 * of your own by {@link Hub#newFirm}, and put back what you change for all.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = LedgerHub.class, webEnvironment = WebEnvironment.DEFINED_PORT)
@ContextConfiguration(initializers = FreshHub.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface WithHub {}
