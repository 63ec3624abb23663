package byteglass.body;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Says where a text is not well-formed XML, by the JDK's parser, with every door to the outside shut.
final class XmlCheck {

    private XmlCheck() {}

    static void check(Text text, Findings found) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched: " + systemId);
        });
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text.chars()));
            boolean declares = false;
            while (reader.hasNext()) {
                int event = reader.next();
                declares |= event == XMLStreamConstants.DTD;
                if (event == XMLStreamConstants.ENTITY_REFERENCE && !declares) {
                    int at = reader.getLocation().getCharacterOffset();
                    found.at(BodyRules.XML_INVALID, text, at - 1, "&" + reader.getLocalName() + ";");
                }
            }
        } catch (XMLStreamException broken) {
            int at = broken.getLocation() == null ? 0 : broken.getLocation().getCharacterOffset();
            found.at(BodyRules.XML_INVALID, text, at, message(broken));
        } catch (RuntimeException failure) {
            found.at(BodyRules.XML_INVALID, 0, String.valueOf(failure.getMessage()));
        }
    }

    /// What is wrong, without where it is, which the finding says.
    private static String message(XMLStreamException broken) {
        String all = String.valueOf(broken.getMessage());
        int start = all.indexOf("Message: ");
        return (start < 0 ? all : all.substring(start + 9)).strip();
    }
}
