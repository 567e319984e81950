package org.ledgerhub.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ledgerhub.Hub.soon;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.activation.DataHandler;
import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.ledgerhub.BakeryInvoice;
import org.ledgerhub.Hub;
import org.ledgerhub.KeptOriginals;

@WithOpenDoors
class MailboxDoorIT {
    private final Hub hub;
    private final GreenMailUser user;
    private final MailFolder inbox;

    MailboxDoorIT(Hub hub, GreenMail server) throws Exception {
        this.hub = hub;
        this.user = server.getUserManager().getUserByEmail("office@hub.example");
        this.inbox = server.getManagers().getImapHostManager().getInbox(user);
    }

    @Test
    void eachAttachmentIsADocumentAlsoWhenTwoHaveTheSameName() throws Exception {
        deliver(
                "two",
                part("invoice.xml", BakeryInvoice.numbered("M-ONE")),
                part("invoice.xml", BakeryInvoice.numbered("M-TWO")));

        soon().until(() -> hub.timesBooked("M-ONE") == 1 && hub.timesBooked("M-TWO") == 1);
        soon().until(() -> read("two"));
    }

    @Test
    void mailIsReadOnlyOnceAllItsAttachmentsAreStored() throws Exception {
        byte[] second = hub.originals().obstructable("M-SECOND");
        try (KeptOriginals.Obstacle obstacle = hub.originals().obstruct(second)) {
            deliver(
                    "half",
                    part("first.xml", BakeryInvoice.numbered("M-FIRST")),
                    part("second.xml", second),
                    part("third.xml", BakeryInvoice.numbered("M-THIRD")));
            soon().until(() -> hub.timesBooked("M-FIRST") == 1);
            await().during(Duration.ofSeconds(3)).atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                assertThat(read("half")).isFalse();
                assertThat(hub.submissions("third.xml")).isEmpty();
            });
        }

        soon().until(() -> read("half"));
        soon().until(() -> hub.timesBooked("M-SECOND") == 1 && hub.timesBooked("M-THIRD") == 1);
        assertThat(hub.submissions("first.xml")).hasSize(1);
        assertThat(hub.submissions("second.xml")).hasSize(1);
        assertThat(hub.timesBooked("M-FIRST")).isEqualTo(1);
    }

    @Test
    void mailWithoutAttachmentIsReadAndLeavesNothing() throws Exception {
        deliver("nothing");

        soon().until(() -> read("nothing"));
    }

    private static MimeBodyPart part(String name, byte[] content) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(content, "application/xml")));
        part.setFileName(name);
        part.setDisposition(MimeBodyPart.ATTACHMENT);
        // As text its line ends would change on the way, and with them its hash.
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private void deliver(String subject, MimeBodyPart... attachments) throws MessagingException {
        MimeMultipart content = new MimeMultipart();
        MimeBodyPart text = new MimeBodyPart();
        text.setText("See attachments.");
        content.addBodyPart(text);
        for (MimeBodyPart attachment : attachments) {
            content.addBodyPart(attachment);
        }
        MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
        mail.setFrom(new InternetAddress("supplier@example.com"));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress("office@hub.example"));
        mail.setSubject(subject);
        mail.setContent(content);
        mail.saveChanges();
        user.deliver(mail);
    }

    private boolean read(String subject) {
        return inbox.getMessages().stream().anyMatch(mail -> {
            try {
                return subject.equals(mail.getMimeMessage().getSubject()) && mail.isSet(Flags.Flag.SEEN);
            } catch (MessagingException unreadable) {
                throw new IllegalStateException(unreadable);
            }
        });
    }
}
