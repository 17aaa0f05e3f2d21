//! How a blank is drawn, and what it should have held.

use crate::ids::ids;

ids! {
    /// How a blank is drawn: the `drawn_as` column.
    ///
    /// ```
    /// use bienban::record::DrawnAs;
    /// use bienban::{Document, Lang, audit::judge};
    ///
    /// let text = "BIÊN BẢN BÀN GIAO\n\
    ///     Hồi 8 giờ 30 ngày 15/02/2023, tại kho số 2.\n\
    ///     Bên nhận: ........";
    /// let audited = judge(Document::from_text(text), &Lang::En.into())?;
    /// let record = &audited.records[0].record;
    /// assert_eq!(record.blanks[0].drawn_as, DrawnAs::Dots);
    /// # Ok::<(), bienban::Fault>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
    #[non_exhaustive]
    pub enum DrawnAs {
        /// `....`, `…`.
        Dots = "dots",
        /// `____`, or dashes.
        Underscores = "underscores",
        /// A run of spaces.
        Spaces = "spaces",
        /// Nothing at all after a label.
        Nothing = "nothing",
        /// A tab, with a leader or at the end of a line that asks for a value.
        Tab = "tab",
        /// A legacy form field.
        FormField = "form-field",
        /// A content control that shows its placeholder.
        ContentControl = "content-control",
        /// `{{x}}`, `<<x>>`, a merge field, `XXX`.
        Placeholder = "placeholder",
        /// A value begun and not finished: `20..`.
        Partial = "partial",
        /// An empty cell that asks for a value.
        EmptyCell = "empty-cell",
        /// A group of boxes of which none is ticked.
        Checkbox = "checkbox",
    }
}

ids! {
    /// What a blank should have held: the `field` column.
    ///
    /// ```
    /// use bienban::record::Field;
    /// use bienban::{Document, Lang, audit::judge};
    ///
    /// let text = "BIÊN BẢN BÀN GIAO\n\
    ///     Hồi 8 giờ 30 ngày 15/02/2023, tại kho số 2.\n\
    ///     Bên nhận: ........";
    /// let audited = judge(Document::from_text(text), &Lang::En.into())?;
    /// let record = &audited.records[0].record;
    /// assert_eq!(record.blanks[0].field, Field::PartyName);
    /// assert!(Field::ALL.iter().any(|field| field.as_str() == "start.hour"));
    /// # Ok::<(), bienban::Fault>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
    #[non_exhaustive]
    pub enum Field {
        /// Hour of the beginning.
        StartHour = "start.hour",
        /// Minute of the beginning.
        StartMinute = "start.minute",
        /// Day of the beginning.
        StartDay = "start.day",
        /// Month of the beginning.
        StartMonth = "start.month",
        /// Year of the beginning.
        StartYear = "start.year",
        /// Whole time of the beginning.
        StartTime = "start.time",
        /// Whole date of the beginning.
        StartDate = "start.date",
        /// Hour of the end.
        EndHour = "end.hour",
        /// Minute of the end.
        EndMinute = "end.minute",
        /// Day of the end.
        EndDay = "end.day",
        /// Month of the end.
        EndMonth = "end.month",
        /// Year of the end.
        EndYear = "end.year",
        /// Whole time of the end.
        EndTime = "end.time",
        /// Whole date of the end.
        EndDate = "end.date",
        /// Day of any other date.
        DateDay = "date.day",
        /// Month of any other date.
        DateMonth = "date.month",
        /// Year of any other date.
        DateYear = "date.year",
        /// The whole of any other date.
        DateDate = "date.date",
        /// Hour of any other time.
        TimeHour = "time.hour",
        /// Minute of any other time.
        TimeMinute = "time.minute",
        /// The whole of any other time.
        TimeTime = "time.time",
        /// The minutes' own number or symbol.
        Number = "number",
        /// Where it was; any other place.
        Place = "place",
        /// Number or symbol of a cited document.
        ReferenceNumber = "reference.number",
        /// The body that issued a cited document.
        ReferenceIssuer = "reference.issuer",
        /// Number of copies.
        Copies = "copies",
        /// Number of pages or sheets.
        Pages = "pages",
        /// Any other quantity.
        Count = "count",
        /// An amount, in figures or words.
        Money = "money",
        /// An organisation or side.
        PartyName = "party.name",
        /// A person.
        PersonName = "person.name",
        /// A post or occupation.
        PersonPosition = "person.position",
        /// Where a person works.
        PersonUnit = "person.unit",
        /// Any identity number.
        PersonId = "person.id",
        /// A part of a birth date.
        PersonBirth = "person.birth",
        /// Any address.
        PersonAddress = "person.address",
        /// A telephone number.
        Phone = "phone",
        /// A bank account.
        Account = "account",
        /// A tax code.
        Tax = "tax",
        /// An e-mail address.
        Email = "email",
        /// What it is about.
        Subject = "subject",
        /// Free text.
        Text = "text",
        /// A signer's name.
        SignatureName = "signature.name",
        /// A named slot that fits none of these.
        Other = "other",
    }
}

impl Field {
    /// Whether it is told of a person or a thing in a word or a number.
    pub(crate) fn is_particular(self) -> bool {
        use Field::{Account, DateDate, Email, Money, Other, PersonAddress, PersonBirth, PersonId, Phone};
        let of_person = matches!(self, PersonAddress | PersonBirth | PersonId | Phone | Email);
        of_person || matches!(self, Account | DateDate | Money | Other | Field::ReferenceNumber | Field::Tax)
    }

    /// Whether it is a part of the beginning or of the end.
    pub(crate) fn is_of_moment(self) -> bool {
        let (start, end) =
            (Field::StartHour as u8..=Field::StartDate as u8, Field::EndHour as u8..=Field::EndDate as u8);
        start.contains(&(self as u8)) || end.contains(&(self as u8))
    }
}
