package org.ledgerhub.route;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.ledgerhub.FreshHub;
import org.ledgerhub.LedgerHub;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/** Marks a test that needs the hub with its doors to SFTP, Kafka and a mailbox switched on; all such tests share one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = LedgerHub.class, webEnvironment = WebEnvironment.DEFINED_PORT)
@ContextConfiguration(initializers = {FreshHub.class, OpenDoors.class})
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@interface WithOpenDoors {}
